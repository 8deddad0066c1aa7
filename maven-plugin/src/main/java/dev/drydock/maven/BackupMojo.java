package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.backup.BackupRequest;
import dev.drydock.stack.backup.BackupService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes named volumes of the stack to archives, with a manifest and a digest beside each. Containers that write to them
 * are paused meanwhile and go on afterwards, whatever happens. An archive gets its name when it is whole; an earlier one
 * is replaced only then. Nothing is needed in the images. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "backup", aggregator = true, threadSafe = true, requiresProject = false)
public final class BackupMojo extends StackGoal {
    private final BackupService backup;

    /** Volumes to write, by their names in the compose files or on the engine; by default all that the files name. */
    @Parameter(property = "stack.volume")
    private @Nullable List<String> volumes;

    /**
     * Folder for the archives, which are called <code>VOLUME.tar.gz</code>; by default <code>backup</code> in
     * <code>stack.outputDirectory</code>. A folder outside of <code>target</code> survives <code>mvn clean</code>.
     */
    @Parameter(property = "stack.directory")
    private @Nullable File directory;

    /** Archive to write, if it is one volume. */
    @Parameter(property = "stack.file")
    private @Nullable File file;

    /**
     * What becomes of containers that write to the volumes meanwhile: <code>pause</code> freezes them, so that the archive
     * is what a power cut would leave; <code>stop</code> lets them end and starts them again; <code>run</code> lets them go
     * on, for volumes to which nobody happens to write.
     */
    @Parameter(property = "stack.writers", defaultValue = "pause")
    private String writers;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    BackupMojo(BackupService backup) {
        this.backup = backup;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var request = new BackupRequest(
                stack,
                words(volumes),
                archives(stack, directory),
                Optional.ofNullable(file).map(File::toPath),
                text(writers));
        backup.backup(request, messages);
    }
}
