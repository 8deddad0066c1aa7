package dev.drydock.stack.run;

import dev.drydock.stack.plan.Plan;
import java.time.Instant;
import java.util.List;

/**
 * How far a plan came.
 *
 * @param done the steps that were done, with their times
 * @param failures the steps that failed
 * @param open waits that were not over when time was up
 * @param end why it ended
 */
public record RunResult(List<Done> done, List<Failure> failures, List<Plan.Entry> open, End end) {
    public RunResult {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        open = List.copyOf(open);
    }

    /** Why a run ended. */
    public enum End {
        COMPLETE,
        FAILED,
        TIME_IS_UP,
        INTERRUPTED
    }

    /** A step that was done. */
    public record Done(Plan.Entry entry, Instant began, Instant ended) {}

    /** A step that failed. */
    public record Failure(Plan.Entry entry, Throwable cause) {}

    public boolean isComplete() {
        return end == End.COMPLETE;
    }
}
