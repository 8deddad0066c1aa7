package dev.drydock.docker.engine;

import dev.drydock.docker.Container;
import java.util.Map;

/** How a message names what stands in the way. */
final class Holder {
    private static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";

    private Holder() {}

    static String named(Container container) {
        Map<String, String> labels = container.labels();
        String short12 = container.id().substring(0, Math.min(12, container.id().length()));
        return labels.containsKey(PROJECT)
                ? "container `%s` of service `%s` in project `%s`"
                        .formatted(short12, labels.getOrDefault(SERVICE, "?"), labels.get(PROJECT))
                : "container `%s` (image `%s`)".formatted(short12, container.image());
    }
}
