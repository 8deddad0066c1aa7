package dev.drydock.image.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param facts what its {@code release} file says
 */
record Jdk(Path home, Map<String, String> facts) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("x86_64", "amd64", "aarch64", "arm64", "ppc64le", "ppc64le", "s390x", "s390x", "riscv64", "riscv64");

    private static final int ZIP_LEVELS = 21; // the first release that has them

    Jdk {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /**
     * Reads it.
     *
     * @throws IOException if there is no JDK, or it has no tools to make runtimes by
     */
    static Jdk at(Path home) throws IOException {
        for (String tool : List.of("jdeps", "jlink")) {
            if (!Files.isExecutable(home.resolve("bin").resolve(tool))) {
                throw new IOException("the Java that runs Maven, " + home + ", has no `" + tool
                        + "`; let a whole JDK run it (`JAVA_HOME`)");
            }
        }
        var release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        }
        var facts = new TreeMap<String, String>();
        release.stringPropertyNames()
                .forEach(name -> facts.put(name, release.getProperty(name).replace("\"", "")));
        return new Jdk(home, facts);
    }

    /** Its release, such as 17. */
    int feature() {
        return Runtime.Version.parse(facts.getOrDefault("JAVA_VERSION", "17")).feature();
    }

    /** What runtimes made by it run on, such as {@code linux/amd64}. */
    String platform() {
        String system = facts.getOrDefault("OS_NAME", "").toLowerCase(Locale.ROOT);
        String architecture = facts.getOrDefault("OS_ARCH", "");
        return system + "/" + ARCHITECTURES.getOrDefault(architecture, architecture);
    }

    /** The options of {@code jlink} that leave packing to the layer, which would pack what is packed in vain. */
    String unpacked() {
        return feature() < ZIP_LEVELS ? "--compress=0" : "--compress=zip-0";
    }

    /**
     * Runs one of its tools.
     *
     * @return what it printed
     * @throws IOException with what it printed, if it fails
     */
    String run(String tool, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java tells of these where we read what a tool prints
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "`" + tool + "` failed: " + printed.lines().findFirst().orElse("it does not say why"));
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the build was stopped").initCause(stopped);
        }
        return printed;
    }
}
