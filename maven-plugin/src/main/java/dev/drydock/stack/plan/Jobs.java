package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Need.Condition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a job that is done from a server that was stopped: both ended with 0. A service is a job if another waits for its
 * completion. One that nobody waits for counts as one if it neither listens nor has a health test nor is always
 * restarted, unless all of the stack stands still with servers in it, as {@code stop} leaves it.
 */
final class Jobs {
    private final Set<String> awaited;
    private final Set<String> rerun;
    private final boolean stopped;

    Jobs(Wanted wanted, Observed observed, Set<String> rerun) {
        this.rerun = rerun;
        awaited = wanted.services().stream()
                .flatMap(service -> service.needs().stream())
                .filter(need -> need.condition() == Condition.COMPLETED)
                .map(Need::service)
                .collect(Collectors.toSet());
        Map<String, Wanted.Service> services = wanted.byName();
        boolean runs = observed.regular().stream()
                .anyMatch(container -> container.state().alive());
        boolean hasServers = observed.regular().stream()
                .map(container -> services.get(container.service()))
                .anyMatch(service -> service != null && !mayBeJob(service));
        stopped = !runs && hasServers;
    }

    /** Whether a container that is still as wanted has done its work and is left alone. */
    boolean isDone(Wanted.Service service, Observed.Container container) {
        return container.state() == Observed.State.EXITED
                && container.exitCode() == 0
                && !rerun.contains(service.name())
                && (awaited.contains(service.name()) || mayBeJob(service) && !stopped);
    }

    private boolean mayBeJob(Wanted.Service service) {
        return awaited.contains(service.name()) || !service.serves() && !service.restarts();
    }
}
