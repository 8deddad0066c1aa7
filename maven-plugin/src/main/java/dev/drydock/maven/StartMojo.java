package dev.drydock.maven;

import dev.drydock.stack.Messages;
import dev.drydock.stack.RunService;
import dev.drydock.stack.RunService.Order;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.StackRequest;
import dev.drydock.stack.StackTrouble;
import java.time.Duration;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Starts containers of the stack that are there, and waits until they are ready. With <code>stack.services</code> only
 * those, and what they need. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "start", aggregator = true, threadSafe = true, requiresProject = false)
public final class StartMojo extends StackGoal {
    private final RunService service;

    /** Seconds after which waiting is given up. */
    @Parameter(property = "stack.timeout", defaultValue = "120")
    private int timeout;

    /** Whether health tests are run at once, not only after the engine's first interval. */
    @Parameter(property = "stack.eagerHealth", defaultValue = "true")
    private boolean eagerHealth;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    StartMojo(RunService service) {
        this.service = service;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var run = new RunSettings(Duration.ofSeconds(timeout), eagerHealth, false, Optional.empty());
        service.run(stack, Order.START, run, messages);
    }
}
