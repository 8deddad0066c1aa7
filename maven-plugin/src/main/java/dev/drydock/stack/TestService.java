package dev.drydock.stack;

import dev.drydock.console.Messages;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;

/** Brings a stack up, follows one of its services to its end, and takes the stack down whatever happened. */
public final class TestService {
    private final UpService up;
    private final DownService down;

    @Inject
    public TestService(UpService up, DownService down) {
        this.up = up;
        this.down = down;
    }

    /** Runs the test; the outcome has the service's exit code. */
    public UpOutcome test(UpRequest request, DownRequest afterwards, Messages messages) throws StackTrouble {
        try {
            return up.up(request, messages);
        } finally {
            down.down(afterwards, volumes -> true, messages);
        }
    }
}
