package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import java.util.ArrayList;
import java.util.List;

/** Plans {@code down}: containers in the reverse order of needs, then networks, then volumes. */
final class DownPlan {
    private final Observed observed;
    private final DownOptions options;
    private final Draft draft = new Draft();

    DownPlan(Observed observed, DownOptions options) {
        this.observed = observed;
        this.options = options;
    }

    Plan plan() {
        List<Observed.Container> going =
                observed.containers().stream().filter(this::goes).toList();
        var order = new StopOrder(draft, observed);
        for (Observed.Container container : order.lastFirst(going)) {
            order.stop(container, "the stack goes down");
        }
        var gone = new ArrayList<Item>();
        for (Observed.Container container : order.lastFirst(going)) {
            Item saved = draft.add(new Step.SaveLog(container.service(), container.ref()), "goes with it")
                    .after(order.stops(container.service()));
            gone.add(draft.add(
                            new Step.RemoveContainer(container.service(), container.ref(), options.anonymousVolumes()),
                            "the stack goes down")
                    .after(List.of(saved)));
        }
        observed.networks().stream()
                .filter(Observed.Network::ours)
                .forEach(network -> draft.add(new Step.RemoveNetwork(network.name()), "the stack goes down")
                        .after(gone));
        options.volumes()
                .forEach(volume -> draft.add(new Step.RemoveVolume(volume), "that is asked for")
                        .after(gone));
        return draft.build();
    }

    private boolean goes(Observed.Container container) {
        boolean goes = options.removeOrphans()
                || !container.oneOff()
                        && (options.services().isEmpty() || options.services().contains(container.service()));
        if (!goes) {
            draft.notice("Container `" + container.name() + "` stays, as it "
                    + (container.oneOff() ? "is a one-off" : "belongs to no service of the files")
                    + "; `-Dstack.removeOrphans` removes it");
        }
        return goes;
    }
}
