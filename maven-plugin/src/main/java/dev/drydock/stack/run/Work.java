package dev.drydock.stack.run;

import dev.drydock.stack.plan.Step;
import java.util.concurrent.CompletableFuture;

/** Does single steps. */
public interface Work {
    /** Does a step and returns when it is done. Not for waits. */
    void perform(Step step);

    /**
     * Completes when the container of a stop has ended, which may be long before the stop is done, as an engine then takes
     * apart what it had set up for it. It may never do. To be asked before the stop is performed.
     */
    CompletableFuture<Void> exit(Step.StopContainer stop);

    /** Begins to wait. The result fails with {@link NotReady} if what is waited for can't come any more. */
    CompletableFuture<Void> await(Step.Await await);
}
