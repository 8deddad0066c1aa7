package dev.drydock.stack.run;

import dev.drydock.stack.plan.Step;
import java.util.concurrent.CompletableFuture;

/** Does single steps. */
public interface Work {
    /** Does a step and returns when it is done. Not for waits. */
    void perform(Step step);

    /** Begins to wait. The result fails with {@link NotReady} if what is waited for can't come any more. */
    CompletableFuture<Void> await(Step.Await await);
}
