package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.backup.RestoreRequest;
import dev.drydock.stack.backup.RestoreService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fills named volumes of the stack from archives that <code>stack:backup</code> wrote. A volume that is missing is made as
 * the compose files want it; one that holds something is left alone unless <code>force</code> is set. An archive that was
 * changed, or that reaches beyond its volume, is refused before anything is written.
 *
 * @since 0.1.0
 */
@Mojo(name = "restore", aggregator = true, threadSafe = true, requiresProject = false)
public final class RestoreMojo extends StackGoal {
    private final RestoreService restore;

    /** Volumes to fill, by their names in the compose files or on the engine; by default all that have an archive. */
    @Parameter(property = "stack.volume")
    private @Nullable List<String> volumes;

    /**
     * Folder with the archives, called <code>VOLUME.tar.gz</code>; by default <code>backup</code> in
     * <code>stack.outputDirectory</code>.
     */
    @Parameter(property = "stack.directory")
    private @Nullable File directory;

    /** Archive to fill one volume from: the one that is named, or else the one that the archive was made of. */
    @Parameter(property = "stack.file")
    private @Nullable File file;

    /**
     * Replaces volumes that hold something: they are removed and made again, so that no container may have them. External
     * volumes, and those labelled <code>dev.drydock.keep=true</code>, are never replaced.
     */
    @Parameter(property = "stack.force", defaultValue = "false")
    private boolean force;

    /** Stops containers that use the volumes meanwhile, and starts them again. */
    @Parameter(property = "stack.stop", defaultValue = "false")
    private boolean stop;

    /** Accepts symbolic links to absolute paths, which mean something in the containers. Nothing is written through them. */
    @Parameter(property = "stack.outsideLinks", defaultValue = "false")
    private boolean outsideLinks;

    /** Names of volumes that are not replaced in any case. */
    @Parameter(property = "stack.keep")
    private @Nullable List<String> keep;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    RestoreMojo(RestoreService restore) {
        this.restore = restore;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var request = new RestoreRequest(
                stack,
                words(volumes),
                archives(stack, directory),
                Optional.ofNullable(file).map(File::toPath),
                force,
                stop,
                outsideLinks,
                Set.copyOf(words(keep)));
        restore.restore(request, messages);
    }
}
