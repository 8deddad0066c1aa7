package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.RunService;
import dev.drydock.stack.RunService.Order;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Starts containers of the stack that are there, and waits until they are ready. With <code>stack.services</code> only
 * those, and what they need. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "start", aggregator = true, threadSafe = true, requiresProject = false)
public final class StartMojo extends WaitingGoal {
    private final RunService service;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    StartMojo(RunService service) {
        this.service = service;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var run = settings();
        service.run(stack, Order.START, run, messages);
    }
}
