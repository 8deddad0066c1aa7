package dev.drydock.stack.backup;

import dev.drydock.stack.subject.StackRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code restore} is asked for.
 *
 * @param volumes keys or names; none for all that have an archive
 * @param directory with archives named after their volumes
 * @param file the archive of the only volume, wherever that lies
 * @param force whether a volume that holds something is replaced
 * @param stop whether containers that use the volumes are stopped meanwhile
 * @param outsideLinks whether symbolic links may lead out of a volume
 * @param keep names of volumes that are never replaced
 */
public record RestoreRequest(
        StackRequest stack,
        List<String> volumes,
        Path directory,
        Optional<Path> file,
        boolean force,
        boolean stop,
        boolean outsideLinks,
        Set<String> keep) {
    public RestoreRequest {
        volumes = List.copyOf(volumes);
        keep = Set.copyOf(keep);
    }
}
