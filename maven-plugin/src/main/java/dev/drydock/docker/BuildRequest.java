package dev.drydock.docker;

import java.util.List;
import java.util.Map;

/**
 * What to build.
 *
 * @param remote address of a repository or archive that the engine gets the context from itself, or empty
 * @param dockerfile path in the context
 * @param tags names of the image
 * @param arguments of the build
 * @param labels of the image
 * @param target stage to build, or empty for the last
 * @param network of {@code RUN} steps, or empty for the engine's default
 * @param platform such as {@code linux/arm64}, or empty for the engine's own
 * @param extraHosts {@code name:address} each
 * @param cacheFrom images whose layers may be used
 * @param shmSize bytes of {@code /dev/shm}, or 0 for the engine's default
 * @param ulimits limits of the kernel for {@code RUN} steps
 * @param noCache whether no layer of an earlier build is used
 * @param pull whether newer base images are looked for
 */
public record BuildRequest(
        String remote,
        String dockerfile,
        List<String> tags,
        Map<String, String> arguments,
        Map<String, String> labels,
        String target,
        String network,
        String platform,
        List<String> extraHosts,
        List<String> cacheFrom,
        long shmSize,
        List<Ulimit> ulimits,
        boolean noCache,
        boolean pull) {
    public BuildRequest {
        tags = List.copyOf(tags);
        arguments = Map.copyOf(arguments);
        labels = Map.copyOf(labels);
        extraHosts = List.copyOf(extraHosts);
        cacheFrom = List.copyOf(cacheFrom);
        ulimits = List.copyOf(ulimits);
    }

    /** The last stage of the {@code Dockerfile}, under one name. */
    public static BuildRequest of(String tag) {
        return new BuildRequest(
                "",
                "Dockerfile",
                List.of(tag),
                Map.of(),
                Map.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                0,
                List.of(),
                false,
                false);
    }
}
