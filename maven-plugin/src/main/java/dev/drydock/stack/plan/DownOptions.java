package dev.drydock.stack.plan;

import java.util.List;
import java.util.Set;

/**
 * How {@code down} is meant.
 *
 * @param services whose containers go, if the files are known; empty for all that there are
 * @param removeOrphans whether containers of other services, and one-offs, go too
 * @param anonymousVolumes whether the anonymous volumes of the containers go
 * @param volumes names of volumes that go
 */
public record DownOptions(Set<String> services, boolean removeOrphans, boolean anonymousVolumes, List<String> volumes) {
    public DownOptions {
        services = Set.copyOf(services);
        volumes = List.copyOf(volumes);
    }
}
