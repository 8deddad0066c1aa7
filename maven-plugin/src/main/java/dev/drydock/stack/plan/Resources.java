package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Plans the networks and volumes of a stack. */
final class Resources {
    private final Wanted wanted;
    private final Observed observed;
    private final Draft draft;
    /** What is made, by the engine's name for it. */
    private final Map<String, Item> networks = new HashMap<>();

    private final Map<String, Item> volumes = new HashMap<>();
    private final Map<String, Item> removals = new LinkedHashMap<>();

    Resources(Wanted wanted, Observed observed, Draft draft) {
        this.wanted = wanted;
        this.observed = observed;
        this.draft = draft;
    }

    /**
     * Plans them.
     *
     * @param touchable services whose containers may be replaced
     */
    void plan(Set<String> touchable) {
        for (Wanted.Network network : wanted.networks()) {
            observed.network(network.name())
                    .ifPresentOrElse(found -> compare(network, found, touchable), () -> missing(network));
        }
        for (Wanted.Volume volume : wanted.volumes()) {
            observed.volume(volume.name()).ifPresentOrElse(found -> compare(volume, found), () -> missing(volume));
        }
    }

    /** Names of networks that are made anew, so that all containers in them are replaced. */
    Set<String> changedNetworks() {
        return removals.keySet();
    }

    /** What must be made before a container of the service. */
    List<Item> of(Wanted.Service service) {
        return Stream.concat(
                        service.networks().stream().sorted().map(networks::get),
                        service.volumes().stream().sorted().map(volumes::get))
                .filter(item -> item != null)
                .toList();
    }

    /** Notes that a container lets go of its networks by this step. */
    void letsGo(Observed.Container container, Item step) {
        removals.forEach((network, removal) -> {
            if (container.networks().contains(network)) {
                removal.after(step);
            }
        });
    }

    private void missing(Wanted.Network network) {
        if (network.external()) {
            draft.problem("Network `" + network.name() + "` is external and does not exist; make it by `docker network"
                    + " create " + network.name() + "`");
        } else {
            networks.put(network.name(), draft.add(new Step.CreateNetwork(network.key(), network.name()), "missing"));
        }
    }

    private void missing(Wanted.Volume volume) {
        if (volume.external()) {
            draft.problem("Volume `" + volume.name() + "` is external and does not exist; make it by `docker volume"
                    + " create " + volume.name() + "`");
        } else {
            volumes.put(volume.name(), draft.add(new Step.CreateVolume(volume.key(), volume.name()), "missing"));
        }
    }

    private void compare(Wanted.Network network, Observed.Network found, Set<String> touchable) {
        if (network.external()) {
            return;
        }
        if (!found.ours()) {
            draft.notice("Network `" + network.name() + "` exists but was not made for this project; declare it"
                    + " `external: true` if that is meant");
        } else if (changed(network.hash(), found.hash())) {
            Set<String> others = othersIn(network.name(), touchable);
            if (!others.isEmpty()) {
                draft.notice("Network `" + network.name()
                        + "` changed, but stays as it is while what is not to be replaced uses it: "
                        + String.join(", ", others));
                return;
            }
            Item removal = draft.add(new Step.RemoveNetwork(network.name()), "its definition changed");
            removals.put(network.name(), removal);
            networks.put(
                    network.name(),
                    draft.add(new Step.CreateNetwork(network.key(), network.name()), "its definition changed")
                            .after(removal));
        }
    }

    /** Services in a network that stay, and one-offs, which hold it while they run. */
    private SortedSet<String> othersIn(String network, Set<String> touchable) {
        var others = new TreeSet<String>();
        for (Observed.Container container : observed.containers()) {
            if (!container.networks().contains(network)) {
                continue;
            }
            if (!container.oneOff() && !touchable.contains(container.service())) {
                others.add(container.service());
            } else if (container.oneOff() && container.state().alive()) {
                others.add(container.name());
            }
        }
        return others;
    }

    private void compare(Wanted.Volume volume, Observed.Volume found) {
        if (volume.external()) {
            return;
        }
        if (!found.ours()) {
            draft.notice("Volume `" + volume.name() + "` exists but was not made for this project; declare it"
                    + " `external: true` if that is meant");
        } else if (changed(volume.hash(), found.hash())) {
            draft.notice("Volume `" + volume.name() + "` keeps its old definition, as a new one would lose its data;"
                    + " remove it to apply the change");
        }
    }

    /** What something else made has no hash of ours, which says nothing. */
    private static boolean changed(String wanted, String found) {
        return !found.isEmpty() && !found.equals(wanted);
    }
}
