package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Sends the images that the stack's services build and name, by <code>build</code> and <code>image</code>, to their
 * registries. Logins come from the servers of Maven's settings, by the registry's host, and from Docker's configuration.
 *
 * @since 0.1.0
 */
@Mojo(name = "push", aggregator = true, threadSafe = true, requiresProject = false)
public final class PushMojo extends StackGoal {
    private final UpService up;

    /** Shows what would be done, and does nothing. */
    @Parameter(property = "stack.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PushMojo(UpService up) {
        this.up = up;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        up.push(new UpRequest(stack, UpChoices.NONE, RunSettings.IMAGES_ONLY, dryRun), messages);
    }
}
