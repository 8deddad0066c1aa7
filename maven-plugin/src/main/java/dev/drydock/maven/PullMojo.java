package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Gets the images of the stack's services from their registries, also those that are there already. Those that the
 * project builds are left out.
 *
 * @since 0.1.0
 */
@Mojo(name = "pull", aggregator = true, threadSafe = true, requiresProject = false)
public final class PullMojo extends StackGoal {
    private final UpService up;

    /** When an image is got: <code>always</code> or <code>missing</code>. */
    @Parameter(property = "stack.pull", defaultValue = "always")
    private String pull;

    /** Whether the images of the lock file are got: <code>auto</code>, <code>true</code> or <code>false</code>; see <code>stack:up</code>. */
    @Parameter(property = "stack.image.locked", defaultValue = "auto")
    private String locked;

    /** File with the digests of images, which <code>image-lock</code> writes. */
    @Parameter(property = "stack.image.lockFile", defaultValue = "${maven.multiModuleProjectDirectory}/images.lock")
    private File lockFile;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PullMojo(UpService up) {
        this.up = up;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = UpChoices.NONE.withImages(pull, "never");
        up.pull(new UpRequest(stack, choices, RunSettings.IMAGES_ONLY, false, lock(lockFile, locked), own()), messages);
    }
}
