package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import dev.drydock.stack.plan.Need.Condition;

/** Tells by inspection whether a container is in the condition that is waited for. */
final class Judge {
    private Judge() {}

    /** What is to be thought of a container. */
    enum Verdict {
        FULFILLED,
        NOT_YET,
        NEVER
    }

    /**
     * Judges.
     *
     * @param passed whether its health test was seen to pass before the engine says so
     * @param settled whether it has run long enough for a crash at its start to show
     */
    static Verdict of(Container container, Condition condition, boolean passed, boolean settled) {
        return switch (container.status()) {
            case RUNNING, PAUSED -> ofRunning(container, condition, passed, settled);
            case EXITED -> ofEnded(container, condition);
            case DEAD, REMOVING -> Verdict.NEVER;
            case CREATED, RESTARTING -> Verdict.NOT_YET;
        };
    }

    private static Verdict ofRunning(Container container, Condition condition, boolean passed, boolean settled) {
        return switch (condition) {
            case STARTED -> Verdict.FULFILLED;
            case COMPLETED -> Verdict.NOT_YET;
            case HEALTHY, READY ->
                switch (container.health()) {
                    case HEALTHY -> Verdict.FULFILLED;
                    case UNHEALTHY -> Verdict.NEVER;
                    case STARTING -> passed ? Verdict.FULFILLED : Verdict.NOT_YET;
                    case NONE -> withoutTest(condition, settled);
                };
        };
    }

    private static Verdict withoutTest(Condition condition, boolean settled) {
        if (condition == Condition.HEALTHY) {
            return Verdict.NEVER;
        }
        return settled ? Verdict.FULFILLED : Verdict.NOT_YET;
    }

    /** One that ended well is a job that is done, unless it is to run for ever. */
    private static Verdict ofEnded(Container container, Condition condition) {
        boolean well = container.exitCode() == 0;
        return switch (condition) {
            case COMPLETED -> well ? Verdict.FULFILLED : Verdict.NEVER;
            case STARTED, HEALTHY -> Verdict.NEVER;
            case READY -> well && !restarts(container) ? Verdict.FULFILLED : Verdict.NEVER;
        };
    }

    private static boolean restarts(Container container) {
        String policy = container.details().text("HostConfig", "RestartPolicy", "Name");
        return policy.equals("always") || policy.equals("unless-stopped");
    }

    /** Why it will never be in the condition, as the end of a sentence about it. */
    static String why(Container container, Condition condition) {
        return switch (container.status()) {
            case EXITED -> "ended with " + ExitCode.meaning(container);
            case DEAD, REMOVING -> "is gone";
            case RUNNING, PAUSED ->
                container.health() == Container.Health.NONE
                        ? "has no health test, so it can't become " + condition + "; write a `healthcheck` for it, or"
                                + " `condition: service_started`"
                        : "is unhealthy";
            case CREATED, RESTARTING -> "does not run";
        };
    }
}
