package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.Plan.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans how to take back what a plan made before it failed. What held data stays: a container that took the place of
 * another which is gone, and a volume that a started container mounts. What was stopped on the way runs again.
 */
final class UndoPlan {
    private static final String CAUSE = "the run failed";

    private final Map<Integer, Entry> entries;
    private final List<Entry> done;
    private final Draft draft = new Draft();
    private final Set<String> started = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    UndoPlan(Plan plan, Set<Integer> done) {
        entries = plan.entries().stream().collect(Collectors.toMap(Entry::number, Function.identity()));
        this.done = plan.entries().stream()
                .filter(entry -> done.contains(entry.number()))
                .toList();
        for (Entry entry : this.done) {
            if (entry.step() instanceof Step.StartContainer start) {
                started.add(start.container().name());
            } else if (entry.step() instanceof Step.RemoveContainer remove) {
                removed.add(remove.container().name());
            }
        }
    }

    Plan plan() {
        var gone = new ArrayList<Item>();
        for (Entry entry : done) {
            if (entry.step() instanceof Step.CreateContainer create) {
                takeBack(create, gone);
            }
        }
        restartStopped(gone);
        for (Entry entry : done) {
            if (entry.step() instanceof Step.CreateNetwork network) {
                draft.add(new Step.RemoveNetwork(network.name()), CAUSE).after(gone);
            } else if (entry.step() instanceof Step.CreateVolume volume && !mayHoldData(entry)) {
                draft.add(new Step.RemoveVolume(volume.name()), CAUSE).after(gone);
            }
        }
        return draft.build();
    }

    private void takeBack(Step.CreateContainer create, List<Item> gone) {
        if (!create.replaced().isEmpty() && removed.contains(create.replaced())) {
            draft.notice("Container `" + create.replaced() + "` stays, as the one it replaced is gone");
            return;
        }
        var ref = ContainerRef.planned(create.name());
        boolean ownVolumes = create.volumes().isEmpty();
        List<Item> stop = started.contains(create.name())
                ? List.of(draft.add(new Step.StopContainer(create.service(), ref), CAUSE))
                : List.of();
        gone.add(draft.add(new Step.RemoveContainer(create.service(), ref, ownVolumes), CAUSE)
                .after(stop));
    }

    private void restartStopped(List<Item> gone) {
        for (Entry entry : done) {
            if (entry.step() instanceof Step.StopContainer stop
                    && !removed.contains(stop.container().name())
                    && !started.contains(stop.container().name())) {
                draft.add(new Step.StartContainer(stop.service(), stop.container()), "ran before")
                        .after(gone);
            }
        }
    }

    /** Whether a container that mounts it came to run. */
    private boolean mayHoldData(Entry volume) {
        return done.stream()
                .filter(entry -> entry.step() instanceof Step.StartContainer)
                .anyMatch(start -> comesAfter(start, volume.number(), new HashSet<>()));
    }

    private boolean comesAfter(Entry entry, int number, Set<Integer> seen) {
        return entry.after().contains(number)
                || entry.after().stream()
                        .filter(seen::add)
                        .map(entries::get)
                        .filter(before -> before != null && !(before.step() instanceof Step.Await))
                        .anyMatch(before -> comesAfter(before, number, seen));
    }
}
