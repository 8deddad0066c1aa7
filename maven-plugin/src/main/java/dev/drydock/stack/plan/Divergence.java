package dev.drydock.stack.plan;

import dev.drydock.stack.plan.UpOptions.Recreate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges whether a container is still what its service wants. */
final class Divergence {
    private final Observed observed;
    private final Recreate recreate;
    private final Set<String> changedNetworks;
    private final Set<String> replaced = new HashSet<>();

    Divergence(Observed observed, Recreate recreate, Set<String> changedNetworks) {
        this.observed = observed;
        this.recreate = recreate;
        this.changedNetworks = changedNetworks;
    }

    /** Notes that a service gets new containers, for those that join their namespaces. */
    void replaces(String service) {
        replaced.add(service);
    }

    /**
     * Why a container must be replaced, as the end of "replaced, as ..."; empty if it may stay. The hash of a container
     * that Compose made says nothing to us: then only what inspection shows is compared.
     */
    Optional<String> of(Observed.Container container, Wanted.Service service) {
        if (container.state() == Observed.State.DEAD) {
            return Optional.of("it is dead");
        }
        if (recreate == Recreate.NONE) {
            return Optional.empty();
        }
        if (recreate == Recreate.ALL) {
            return Optional.of("that is asked for");
        }
        if (!container.hash().isEmpty() && !container.hash().equals(service.hash())) {
            return Optional.of("its definition changed");
        }
        String image = observed.id(service.image()).orElse(container.imageId());
        if (!image.equals(container.imageId())) {
            return Optional.of("image " + service.image().reference() + " changed");
        }
        return attachments(container, service)
                .or(() -> common(service.shares(), replaced).map(other -> "it shares with " + other));
    }

    private Optional<String> attachments(Observed.Container container, Wanted.Service service) {
        return common(service.networks(), changedNetworks)
                .map(network -> "network " + network + " changed")
                .or(() -> missing(service.networks(), container.networks()).map(name -> "it is not in network " + name))
                .or(() -> missing(service.volumes(), container.volumes())
                        .map(name -> "volume " + name + " is not mounted"));
    }

    private static Optional<String> common(Set<String> some, Set<String> others) {
        return new TreeSet<>(some).stream().filter(others::contains).findFirst();
    }

    private static Optional<String> missing(Set<String> wanted, Set<String> there) {
        return new TreeSet<>(wanted)
                .stream().filter(name -> !there.contains(name)).findFirst();
    }
}
