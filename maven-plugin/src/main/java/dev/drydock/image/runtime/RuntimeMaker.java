package dev.drydock.image.runtime;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes runtimes. {@code jdeps} and {@code jlink} take seconds each, so what they gave is kept, by what they were given:
 * the JDK, the bytes of the jars and of the classes, and the options.
 *
 * @param cache folder for runtimes and for what is known of jars; several builds may use it at once
 */
public record RuntimeMaker(RuntimeSpec spec, Path cache, WorkListener work) {
    /** Cryptography of elliptic curves, which nearly every server on the net asks for, is found by name only. */
    private static final String CURVES = "jdk.crypto.ec";

    private static final int CURVES_IN_BASE = 22;

    /**
     * The runtime for an application.
     *
     * @param classes its folder of classes, there or not
     */
    public JavaRuntime make(Path classes, Collection<Path> jars) throws IOException {
        Jdk jdk = Jdk.at(spec.jdk());
        Set<String> modules = new TreeSet<>(spec.modules());
        if (modules.isEmpty()) {
            modules.add("java.base");
            modules.addAll(needed(jdk, "jars", jars));
            modules.addAll(needed(jdk, "classes", Files.isDirectory(classes) ? List.of(classes) : List.of()));
            if (jdk.release().feature() < CURVES_IN_BASE) {
                modules.add(CURVES);
            }
        }
        modules.addAll(spec.addModules());
        return new JavaRuntime(linked(jdk, modules), jdk.platform());
    }

    private List<String> needed(Jdk jdk, String what, Collection<Path> roots) throws IOException {
        if (roots.isEmpty()) {
            return List.of();
        }
        Path known = cache.resolve("modules-of-" + what)
                .resolve(Inputs.of(jdk.release().facts().toString(), roots));
        if (!Files.isRegularFile(known)) {
            write(known, analysed(jdk, roots));
        }
        return Files.readAllLines(known).stream()
                .filter(line -> !line.isBlank())
                .flatMap(line -> Stream.of(line.strip().split(",")))
                .toList();
    }

    private String analysed(Jdk jdk, Collection<Path> roots) throws IOException {
        Path copies = Files.createTempDirectory(Files.createDirectories(cache), "jars");
        try {
            List<Path> jars = new PlainJars(copies)
                    .of(roots.stream().filter(Files::isRegularFile).toList());
            var arguments = new ArrayList<>(List.of(
                    "-q",
                    "--ignore-missing-deps",
                    "--multi-release",
                    String.valueOf(jdk.release().feature()),
                    "--print-module-deps"));
            Stream.concat(jars.stream(), roots.stream().filter(Files::isDirectory))
                    .map(Path::toString)
                    .forEach(arguments::add);
            return jdk.run("jdeps", arguments);
        } finally {
            Folders.delete(copies);
        }
    }

    private Path linked(Jdk jdk, Set<String> modules) throws IOException {
        String key = Inputs.of(jdk.release().facts() + " " + modules + " " + spec.options());
        Path runtime = cache.resolve("runtimes").resolve(key);
        if (Files.isDirectory(runtime)) {
            return runtime;
        }
        Path part = cache.resolve("runtimes").resolve(key + "-" + UUID.randomUUID());
        Files.createDirectories(part.resolveSibling(""));
        try (Work linking = work.begin(Work.Kind.LINK, "a runtime of " + modules.size() + " modules", 0)) {
            var arguments = new ArrayList<>(List.of(
                    "--add-modules",
                    String.join(",", modules),
                    "--output",
                    part.toString(),
                    jdk.unpacked(),
                    "--no-header-files",
                    "--no-man-pages"));
            arguments.addAll(spec.options());
            jdk.run("jlink", arguments);
            Files.move(part, runtime, StandardCopyOption.ATOMIC_MOVE);
            linking.done();
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(runtime)) { // else another build was faster, with the same outcome
                throw taken;
            }
        } finally {
            Folders.delete(part);
        }
        return runtime;
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID());
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
