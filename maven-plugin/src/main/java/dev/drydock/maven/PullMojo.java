package dev.drydock.maven;

import dev.drydock.stack.Messages;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.StackRequest;
import dev.drydock.stack.StackTrouble;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
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

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PullMojo(UpService up) {
        this.up = up;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = UpChoices.NONE.withImages(pull, "never");
        up.pull(new UpRequest(stack, choices, RunSettings.IMAGES_ONLY, false), messages);
    }
}
