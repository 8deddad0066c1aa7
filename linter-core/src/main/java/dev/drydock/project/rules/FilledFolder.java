package dev.drydock.project.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of an image that a build fills with what its context does not have: installed dependencies, or files of
 * another stage.
 *
 * @param path absolute
 * @param whole whether all of the folder is new, so that a mount at the very folder hides it, too
 */
record FilledFolder(String path, boolean whole) {
    /** Where package managers put the dependencies of the project in the working folder. */
    private static final Map<String, String> DEPENDENCIES = Map.of(
            "npm", "node_modules",
            "yarn", "node_modules",
            "pnpm", "node_modules",
            "bun", "node_modules",
            "composer", "vendor",
            "uv", ".venv");

    private static final Set<String> INSTALLS = Set.of("install", "i", "ci", "sync");

    /** The folders that a stage and those it builds on fill, as far as their place is known. */
    static List<FilledFolder> of(DockerfileModel dockerfile, Stage stage) {
        var filled = new ArrayList<FilledFolder>();
        Optional<String> folder = Optional.of("/");
        var lineage = new ArrayList<>(stage.lineage());
        Collections.reverse(lineage);
        for (Stage line : lineage) {
            for (Instruction instruction : line.instructions()) {
                Optional<String> here = folder;
                if (instruction instanceof Workdir workdir) {
                    folder = line.expand(workdir.path()).flatMap(path -> absolute(here, path));
                } else if (instruction instanceof Run run) {
                    dockerfile
                            .commands(line, run)
                            .flatMap(command -> dependencies(command).stream())
                            .forEach(name ->
                                    here.ifPresent(at -> filled.add(new FilledFolder(plain(at + "/" + name), false))));
                } else if (instruction instanceof Copy copy && copy.flag("from").isPresent()) {
                    line.expand(copy.target())
                            .flatMap(path -> absolute(here, path))
                            .ifPresent(path -> filled.add(new FilledFolder(path, true)));
                }
            }
        }
        return filled;
    }

    private static Optional<String> absolute(Optional<String> folder, String path) {
        return path.startsWith("/") ? Optional.of(plain(path)) : folder.map(at -> plain(at + "/" + path));
    }

    private static String plain(String path) {
        return "/" + Paths.resolve("", "." + path).orElse("");
    }

    private static Optional<String> dependencies(Command command) {
        Optional<String> program = command.program().filter(DEPENDENCIES::containsKey);
        boolean installs = program.isPresent()
                && (command.arguments().isEmpty() && program.get().equals("yarn")
                        || command.arguments().stream().map(Word::text).anyMatch(INSTALLS::contains));
        boolean elsewhere = command.hasFlag("-g", "--global", "--prefix", "-C", "--cwd", "--dir", "--working-dir");
        return installs && !elsewhere ? program.map(DEPENDENCIES::get) : Optional.empty();
    }

    boolean isHiddenBy(String mount) {
        return Paths.within(mount, path) && (whole || !mount.equals(path));
    }
}
