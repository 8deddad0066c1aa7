package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed.State;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans what is done to containers that are there: {@code start}, {@code stop}, {@code restart}. */
final class RunPlan {
    private final Observed observed;
    private final Set<String> asked;
    private final Map<String, List<Need>> needs;
    private final Draft draft = new Draft();
    private final StopOrder stops;
    private final Map<String, ServiceSteps> steps = new LinkedHashMap<>();

    /**
     * A plan for some services.
     *
     * @param asked their names; empty for all
     */
    RunPlan(Observed observed, Set<String> asked) {
        this.observed = observed;
        this.asked = asked;
        needs = observed.needs();
        stops = new StopOrder(draft, observed);
        asked.stream()
                .sorted()
                .filter(service -> !needs.containsKey(service))
                .forEach(service ->
                        draft.problem("Service `" + service + "` has no container; `mvn stack:up` makes it"));
    }

    Plan stop() {
        stopAll(asked.isEmpty() ? needs.keySet() : asked, "that is asked for");
        return draft.build();
    }

    /** Starts them and what they need. */
    Plan start() {
        startAll(
                closure(service ->
                        needs.getOrDefault(service, List.of()).stream().map(Need::service)),
                Set.of());
        return draft.build();
    }

    /** Waits until they are in a condition. */
    Plan await(Condition condition) {
        for (String service : asked.isEmpty() ? needs.keySet() : asked) {
            List<ContainerRef> containers = observed.regular().stream()
                    .filter(container -> container.service().equals(service))
                    .map(Observed.Container::ref)
                    .toList();
            draft.add(new Step.Await(service, condition, false, containers), "that is asked for");
        }
        return draft.build();
    }

    /** Stops them and starts them again, with those that want to restart with them. */
    Plan restart() {
        Set<String> chosen = closure(service -> needs.entrySet().stream()
                .filter(other -> other.getValue().stream()
                        .anyMatch(need -> need.restart() && need.service().equals(service)))
                .map(Map.Entry::getKey));
        stopAll(chosen, "is restarted");
        startAll(chosen, chosen);
        return draft.build();
    }

    private void stopAll(Collection<String> chosen, String cause) {
        List<Observed.Container> containers = observed.regular().stream()
                .filter(container -> chosen.contains(container.service()))
                .toList();
        stops.lastFirst(containers).forEach(container -> stops.stop(container, cause));
    }

    private void startAll(Set<String> chosen, Set<String> restarted) {
        List<String> order =
                ServiceOrder.of(needs).stream().filter(chosen::contains).toList();
        for (String service : order) {
            var done = new ServiceSteps();
            observed.regular().stream()
                    .filter(container -> container.service().equals(service))
                    .forEach(container -> start(container, restarted.contains(service), done));
            steps.put(service, done);
        }
        var awaits = new Awaits(draft, steps);
        order.forEach(service -> awaits.before(service, needs.getOrDefault(service, List.of())));
        order.forEach(awaits::ready);
    }

    private void start(Observed.Container container, boolean restarted, ServiceSteps done) {
        if (container.state() == State.PAUSED && !restarted) {
            Item unpause = draft.add(new Step.UnpauseContainer(container.service(), container.ref()), "is paused");
            done.starts(container.ref(), unpause);
        } else if (container.state().alive() && !restarted) {
            done.goesOn(container, container.ref());
        } else if (isDone(container)) {
            done.isDone(container.ref());
        } else {
            String cause = restarted ? "is restarted" : "that is asked for";
            done.starts(
                    container.ref(),
                    draft.add(new Step.StartContainer(container.service(), container.ref()), cause)
                            .after(stops.stops(container.service())));
        }
    }

    /** A job that others waited for has done its work, unless its name is asked for. */
    private boolean isDone(Observed.Container container) {
        return container.state() == State.EXITED
                && container.exitCode() == 0
                && !asked.contains(container.service())
                && needs.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(need -> need.condition() == Condition.COMPLETED
                                && need.service().equals(container.service()));
    }

    /** What is asked for, with all that it brings along. */
    private Set<String> closure(Function<String, Stream<String>> next) {
        Set<String> all = new HashSet<>(asked.isEmpty() ? needs.keySet() : asked);
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            next.apply(open.pop()).filter(all::add).forEach(open::push);
        }
        return all.stream().filter(needs::containsKey).collect(Collectors.toSet());
    }
}
