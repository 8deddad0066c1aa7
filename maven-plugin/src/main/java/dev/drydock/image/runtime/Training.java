package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An application as it is in the image, to be run here.
 *
 * @param java folder of the runtime
 * @param flags words for the runtime
 * @param classpath of jars alone, as the command in the image has it: absolute, or from the working directory
 * @param main the class that starts it
 * @param arguments of that
 * @param environment variables beside those of the build
 * @param workingDirectory absolute path in the image
 * @param jars files here, by their absolute paths in the image
 * @param modified the time that files carry in the image, by which a runtime knows them again
 */
public record Training(
        Path java,
        List<String> flags,
        List<String> classpath,
        String main,
        List<String> arguments,
        Map<String, String> environment,
        String workingDirectory,
        Map<String, Path> jars,
        Instant modified) {
    /** The first release that knows a class path again if all of it was moved. */
    private static final int MOVABLE = 19;

    public Training {
        flags = List.copyOf(flags);
        classpath = List.copyOf(classpath);
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        jars = Collections.unmodifiableSortedMap(new TreeMap<>(jars));
    }

    /**
     * Whether archives of a runtime hold wherever the jars lie. Older ones compare class paths word by word, so that they
     * have to be relative to be the same here and in the image.
     *
     * @param java folder of the runtime
     * @throws IOException if there is no runtime
     */
    public static boolean mayMove(Path java) throws IOException {
        return Release.of(java).feature() >= MOVABLE;
    }

    /** All that counts but the bytes of files; where they lie here does not. */
    String facts() {
        return String.join(
                "\n",
                flags.toString(),
                classpath.toString(),
                main,
                arguments.toString(),
                environment.toString(),
                workingDirectory,
                jars.keySet().toString(),
                modified.toString());
    }
}
