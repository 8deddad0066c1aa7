package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param release what it says of itself
 */
record Jdk(Path home, Release release) {
    private static final int ZIP_LEVELS = 21; // the first release that has them

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
        return new Jdk(home, Release.of(home));
    }

    /** What runtimes made by it run on, such as {@code linux/amd64}. */
    String platform() {
        return release.platform();
    }

    /** The options of {@code jlink} that leave packing to the layer, which would pack what is packed in vain. */
    String unpacked() {
        return release.feature() < ZIP_LEVELS ? "--compress=0" : "--compress=zip-0";
    }

    /**
     * Runs one of its tools.
     *
     * @return what it printed
     * @throws IOException with what it printed, if it fails
     */
    String run(String tool, List<String> arguments) throws IOException {
        return new Programs(home).run(tool, arguments);
    }
}
