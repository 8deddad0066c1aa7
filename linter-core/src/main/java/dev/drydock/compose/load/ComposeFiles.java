package dev.drydock.compose.load;

import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the compose files of a project: those asked for, those of the environment, or those with the usual names. */
final class ComposeFiles {
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private final ComposeReader reader;
    private final Folder working;
    /** How many folders above the working directory can be looked into. */
    private final int above;

    ComposeFiles(ComposeReader reader, Folder working, int above) {
        this.reader = reader;
        this.working = working;
        this.above = above;
    }

    /** Paths relative to the working directory, in the order in which they are laid over each other. */
    List<String> find(List<String> asked, Environment environment) {
        if (!asked.isEmpty()) {
            return asked.stream().map(working::relative).toList();
        }
        String separator = environment
                .value("COMPOSE_PATH_SEPARATOR")
                .filter(given -> !given.isEmpty())
                .orElse(working.isWindows() ? ";" : ":");
        return environment
                .value("COMPOSE_FILE")
                .filter(files -> !files.isEmpty())
                .map(files -> List.of(files.split(Pattern.quote(separator), -1)).stream()
                        .filter(file -> !file.isEmpty())
                        .map(working::relative)
                        .toList())
                .orElseGet(this::usual);
    }

    private List<String> usual() {
        String folder = "";
        for (int up = 0; up <= above; up++) {
            for (String name : NAMES) {
                String file = Paths.join(folder, name);
                if (reader.exists(file)) {
                    var files = new ArrayList<>(List.of(file));
                    override(folder, name).ifPresent(files::add);
                    return files;
                }
            }
            folder = Paths.join(folder, "..");
        }
        return List.of();
    }

    private Optional<String> override(String folder, String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        return List.of(".override.yml", ".override.yaml").stream()
                .map(ending -> Paths.join(folder, stem + ending))
                .filter(reader::exists)
                .findFirst();
    }
}
