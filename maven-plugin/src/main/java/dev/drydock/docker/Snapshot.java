package dev.drydock.docker;

import java.util.List;

/** What there is at one moment. */
public record Snapshot(List<ContainerSummary> containers, List<Network> networks, List<Volume> volumes) {
    public Snapshot {
        containers = List.copyOf(containers);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
    }
}
