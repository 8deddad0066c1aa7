package dev.drydock.stack.spec;

import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.BuildRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the build of a service's image is to the engine. */
final class BuildSpecs {
    private BuildSpecs() {}

    /**
     * A request.
     *
     * @param image the image's name
     * @param remote address of the context, or empty if it is sent
     * @param dockerfile path in the context
     * @param labels that come on top of those of the file
     */
    static BuildRequest of(
            Service service,
            String image,
            String remote,
            String dockerfile,
            Map<String, String> labels,
            BuildOptions options) {
        Section said = service.build().map(BuildSection::section).orElseThrow();
        var arguments = new TreeMap<>(Values.texts(said, "args"));
        arguments.putAll(options.arguments());
        var allLabels = new TreeMap<>(Values.texts(said, "labels"));
        allLabels.putAll(labels);
        return new BuildRequest(
                remote,
                dockerfile,
                Stream.concat(Stream.of(image), Values.list(said, "tags").stream())
                        .distinct()
                        .toList(),
                arguments,
                allLabels,
                Values.text(said, "target"),
                Values.text(said, "network"),
                platform(service.section(), said),
                Values.list(said, "extra_hosts").stream()
                        .map(host -> host.replaceFirst("=", ":")) // the engine writes name:address
                        .toList(),
                Values.list(said, "cache_from"),
                said.bytes("shm_size").orElse(0),
                ResourceSettings.ulimits(said),
                options.noCache() || said.flag("no_cache").orElse(false),
                options.pull() || said.flag("pull").orElse(false));
    }

    /** That of the service, else the only one that its build names; of several the engine's own is built. */
    private static String platform(Section service, Section build) {
        List<String> platforms = Values.list(build, "platforms");
        return Values.given(service, "platform").orElse(platforms.size() == 1 ? platforms.get(0) : "");
    }
}
