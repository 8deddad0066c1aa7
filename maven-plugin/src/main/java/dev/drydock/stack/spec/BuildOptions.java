package dev.drydock.stack.spec;

import java.util.Map;

/**
 * How images are built, beside what the files say.
 *
 * @param noCache whether no layer of an earlier build is used
 * @param pull whether newer base images are looked for
 * @param arguments of the build, which win over those of the files
 */
public record BuildOptions(boolean noCache, boolean pull, Map<String, String> arguments) {
    /** As the files say. */
    public static final BuildOptions NONE = new BuildOptions(false, false, Map.of());

    public BuildOptions {
        arguments = Map.copyOf(arguments);
    }
}
