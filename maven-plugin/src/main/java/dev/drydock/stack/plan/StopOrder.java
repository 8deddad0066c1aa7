package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stops containers so that none loses what it needs before it ends itself, as far as their labels tell. */
final class StopOrder {
    private final Draft draft;
    private final Map<String, List<Need>> needs;
    private final List<String> order;
    private final Map<String, List<Item>> stops = new HashMap<>();

    StopOrder(Draft draft, Observed observed) {
        this.draft = draft;
        needs = observed.needs();
        order = ServiceOrder.of(needs);
    }

    /** Containers in an order in which they may stop. */
    List<Observed.Container> lastFirst(List<Observed.Container> containers) {
        return containers.stream()
                .sorted(Comparator.comparing((Observed.Container container) -> -order.indexOf(container.service()))
                        .thenComparing(Observed.Container::name))
                .toList();
    }

    /** Stops a container, if it runs, after those that need it; they must have been given before. */
    void stop(Observed.Container container, String cause) {
        if (!container.state().alive()) {
            return;
        }
        Item stop = draft.add(new Step.StopContainer(container.service(), container.ref()), cause);
        stops.forEach((stopped, items) -> {
            if (needs(stopped, container.service())) {
                stop.after(items);
            }
        });
        stops.computeIfAbsent(container.service(), key -> new ArrayList<>()).add(stop);
    }

    List<Item> stops(String service) {
        return stops.getOrDefault(service, List.of());
    }

    /** Labels may be wrong: a need that goes round in a circle does not count. */
    private boolean needs(String service, String needed) {
        return order.indexOf(service) > order.indexOf(needed)
                && needs.getOrDefault(service, List.of()).stream()
                        .anyMatch(need -> need.service().equals(needed));
    }
}
