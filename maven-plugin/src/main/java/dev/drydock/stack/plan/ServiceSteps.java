package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed.Health;
import java.util.ArrayList;
import java.util.List;

/** What is done to the containers of one service. */
final class ServiceSteps {
    private final List<ContainerRef> containers = new ArrayList<>();
    private final List<Observed.Container> running = new ArrayList<>();
    private final List<Item> creates = new ArrayList<>();
    private final List<Item> starts = new ArrayList<>();
    private final List<Item> stops = new ArrayList<>();
    private boolean renewed;

    /** Notes a container that the plan makes. */
    void creates(Item create) {
        creates.add(create);
    }

    /** Notes a container that the plan starts. */
    void starts(ContainerRef container, Item start) {
        containers.add(container);
        starts.add(start);
    }

    /** Notes that a container stops. */
    void stops(Item stop) {
        stops.add(stop);
    }

    /** Notes a container that just goes on. */
    void goesOn(Observed.Container container, ContainerRef ref) {
        containers.add(ref);
        running.add(container);
    }

    /** Notes a job that is done. */
    void isDone(ContainerRef container) {
        containers.add(container);
    }

    /** Notes that containers are replaced or restarted, which may concern those that need them. */
    void renewed() {
        renewed = true;
    }

    /** Forgets those that go on, as they restart. */
    List<Observed.Container> takeRunning() {
        var taken = List.copyOf(running);
        running.clear();
        containers.removeIf(
                ref -> taken.stream().anyMatch(container -> container.id().equals(ref.id())));
        return taken;
    }

    boolean isRenewed() {
        return renewed;
    }

    List<ContainerRef> containers() {
        return containers;
    }

    List<Item> creates() {
        return creates;
    }

    List<Item> starts() {
        return starts;
    }

    List<Item> stops() {
        return stops;
    }

    /** Whether the condition was seen to hold, and no step changes that. */
    boolean fulfills(Condition condition) {
        return starts.isEmpty()
                && running.stream().allMatch(container -> switch (condition) {
                    case STARTED -> true;
                    case HEALTHY -> container.health() == Health.HEALTHY;
                    case COMPLETED -> false;
                    case READY -> container.health() == Health.HEALTHY || container.health() == Health.NONE;
                });
    }
}
