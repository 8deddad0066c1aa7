package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A runtime that was made.
 *
 * @param folder where it lies
 * @param platform it runs on, such as {@code linux/amd64}
 */
public record JavaRuntime(Path folder, String platform) {
    /** Loaded by programs with windows or sound only, and linked against much that a server has not. */
    private static final Set<String> OF_DESKTOPS =
            Set.of("libawt_xawt.so", "libjawt.so", "libjsound.so", "libsplashscreen.so");

    /** All that is in it. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    /**
     * The libraries that it needs and does not hold, each with the file that needs it.
     *
     * @throws IOException if a library is damaged
     */
    public Map<String, String> needed() throws IOException {
        var needed = new TreeMap<String, String>();
        Set<String> held = new TreeSet<>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            held.add(name);
            if (Files.isRegularFile(file) && !OF_DESKTOPS.contains(name)) {
                for (String library : ElfFile.needed(file)) {
                    needed.putIfAbsent(library, name);
                }
            }
        }
        needed.keySet().removeAll(held);
        return needed;
    }

    /** Its version, such as {@code 17.0.15}. */
    public String version() throws IOException {
        return Release.of(folder).facts().getOrDefault("JAVA_VERSION", "");
    }

    /** Who made it, or empty. */
    public String vendor() throws IOException {
        return Release.of(folder).facts().getOrDefault("IMPLEMENTOR", "");
    }

    /** Its modules. */
    public List<String> modules() throws IOException {
        return List.of(
                Release.of(folder).facts().getOrDefault("MODULES", "java.base").split(" ", -1));
    }
}
