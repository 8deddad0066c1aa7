package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.RunService;
import dev.drydock.stack.RunService.Order;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Waits until services of the stack are ready, or until they have ended without failure. With <code>stack.services</code>
 * only those. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "wait", aggregator = true, threadSafe = true, requiresProject = false)
public final class WaitMojo extends WaitingGoal {
    private final RunService service;

    /** <code>ready</code>: healthy if there is a health test, else running; or <code>completed</code>. */
    @Parameter(property = "stack.until", defaultValue = "ready")
    private String until;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    WaitMojo(RunService service) {
        this.service = service;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        Order order = switch (until) {
            case "ready", "healthy" -> Order.AWAIT_READY;
            case "completed" -> Order.AWAIT_COMPLETED;
            default ->
                throw new StackTrouble(
                        StackTrouble.Blame.STACK,
                        "stack.until: `" + until + "` is not known; write `ready` or `completed`",
                        List.of());
        };
        var run = settings();
        service.run(stack, order, run, messages);
    }
}
