package dev.drydock.stack.backup;

import dev.drydock.stack.subject.StackRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code backup} is asked for.
 *
 * @param volumes keys or names; none for all that the files declare
 * @param directory for archives named after their volumes
 * @param file for the archive of the only volume, wherever that lies
 * @param writers {@code pause}, {@code stop} or {@code run}: what becomes of containers that write to the volumes
 */
public record BackupRequest(
        StackRequest stack, List<String> volumes, Path directory, Optional<Path> file, String writers) {
    public BackupRequest {
        volumes = List.copyOf(volumes);
    }
}
