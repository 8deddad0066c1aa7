package dev.drydock.image.base;

import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Sha256;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.Folders;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The Java that a base holds, taken out of its layers so that it can run here.
 *
 * @param cache folder for such; several builds may use it at once
 */
public record BaseJava(BaseImage base, Path cache) {
    private static final String PROGRAM = "java";
    private static final String TO_PROGRAM = "/bin/" + PROGRAM;
    private static final String PATH = "PATH=";
    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int RUNNABLE = 0100;

    /** The folder of it, here. */
    public Path unpacked() throws IOException, Unbuildable {
        List<String> layers = base.layers().stream().map(Layer::diffId).toList();
        Path folder = cache.resolve(Sha256.hex(Sha256.of(Json.bytes(List.of(path(), layers)))));
        if (!Files.isDirectory(folder)) {
            unpack(folder);
        }
        return folder;
    }

    private void unpack(Path folder) throws IOException, Unbuildable {
        var files = new BaseFiles(base.layers());
        String program = program(files)
                .orElseThrow(() -> Unbuildable.asAsked("The base `" + base.name()
                        + "` has no `java` on its `PATH`, which a class-data archive would be for; name a base with"
                        + " Java, or add `-Dstack.image.runtime.jlink`"));
        String home = program.substring(0, program.length() - TO_PROGRAM.length());
        Path part = folder.resolveSibling(folder.getFileName() + "-" + UUID.randomUUID());
        try {
            copy(files, files.below(home), Files.createDirectories(part));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(folder)) { // else another build was faster, with the same outcome
                throw taken;
            }
        } finally {
            Folders.delete(part);
        }
    }

    private Optional<String> program(BaseFiles files) {
        for (String folder : path().split(":", -1)) {
            Optional<String> program = files.real(Paths.join(folder.replaceFirst("^/+", ""), PROGRAM));
            if (program.isPresent()) {
                return program.filter(path -> path.endsWith(TO_PROGRAM));
            }
        }
        return Optional.empty();
    }

    private String path() {
        if (Json.object(base.config(), "config").get("Env") instanceof List<?> variables) {
            for (Object variable : variables) {
                if (String.valueOf(variable).startsWith(PATH)) {
                    return String.valueOf(variable).substring(PATH.length());
                }
            }
        }
        return USUAL_PATH;
    }

    /** A file may have several names here. */
    private static void copy(BaseFiles files, Map<String, String> wanted, Path folder) throws IOException {
        var names = new HashMap<String, List<String>>();
        wanted.forEach((name, path) ->
                names.computeIfAbsent(path, any -> new ArrayList<>()).add(name));
        files.visit(names.keySet(), (path, entry, content) -> {
            byte[] bytes = content.readAllBytes();
            for (String name : names.getOrDefault(path, List.of())) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, bytes);
                if ((entry.getMode() & RUNNABLE) != 0 && !file.toFile().setExecutable(true)) {
                    throw new IOException(file + " can't be made a program");
                }
            }
        });
    }
}
