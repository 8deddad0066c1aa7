package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.RunService;
import dev.drydock.stack.RunService.Order;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.time.Duration;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops containers of the stack, those that need others first, and leaves them there. With <code>stack.services</code>
 * only those. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "stop", aggregator = true, threadSafe = true, requiresProject = false)
public final class StopMojo extends StackGoal {
    private final RunService service;

    /** Seconds that containers may take to end; by default as each one's <code>stop_grace_period</code> says. */
    @Parameter(property = "stack.stopTimeout")
    private @Nullable Integer stopTimeout;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    StopMojo(RunService service) {
        this.service = service;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var run = new RunSettings(
                Duration.ofDays(1),
                true,
                false,
                Optional.ofNullable(stopTimeout).map(Duration::ofSeconds));
        service.run(stack, Order.STOP, run, messages);
    }
}
