package dev.drydock.docker;

import dev.drydock.docker.Container.Health;
import dev.drydock.docker.Container.MountPoint;
import dev.drydock.docker.Container.PublishedPort;
import dev.drydock.docker.Container.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container as a list shows it: all of them come by one request, but without how they ended and what they were made of.
 *
 * @param details all that the engine tells
 * @param health what its health test says
 */
public record ContainerSummary(Details details, Health health) {
    public String id() {
        return details.text("Id");
    }

    public String name() {
        return details.texts("Names").stream()
                .map(name -> name.replaceFirst("^/", ""))
                .filter(name -> !name.contains("/")) // a name that another container knows it by
                .findFirst()
                .orElse("");
    }

    public Map<String, String> labels() {
        return details.textMap("Labels");
    }

    public String imageId() {
        return details.text("ImageID");
    }

    public Status status() {
        return Status.of(details.text("State"));
    }

    /** Names of the networks that it is in. */
    public Set<String> networks() {
        return details.objectMap("NetworkSettings", "Networks").keySet();
    }

    /** What is mounted into it. */
    public List<MountPoint> mounts() {
        return MountPoint.of(details.objects("Mounts"));
    }

    /** Ports that are open on the engine's host; one for each address family where the engine opened both. */
    public List<PublishedPort> ports() {
        return details.objects("Ports").stream()
                .filter(port -> port.has("PublicPort"))
                .map(port ->
                        new PublishedPort((int) port.number("PrivatePort"), port.text("Type"), port.text("IP"), (int)
                                port.number("PublicPort")))
                .toList();
    }
}
