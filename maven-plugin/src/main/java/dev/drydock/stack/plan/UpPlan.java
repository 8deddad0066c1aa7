package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.UpOptions.Recreate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans {@code up}: networks and volumes, the containers of each service, then the starts in the order of needs. */
final class UpPlan {
    private final Wanted wanted;
    private final Observed observed;
    private final UpOptions options;
    private final Draft draft = new Draft();
    private final Resources resources;
    /** What is done to each service, in the order of needs. */
    private final Map<String, ServiceSteps> steps = new LinkedHashMap<>();

    /** Names of containers that are made for one run, by service. */
    private final Map<String, String> oneOffs;

    UpPlan(Wanted wanted, Observed observed, UpOptions options) {
        this(wanted, observed, options, Map.of());
    }

    UpPlan(Wanted wanted, Observed observed, UpOptions options, Map<String, String> oneOffs) {
        this.wanted = wanted;
        this.observed = observed;
        this.options = options;
        this.oneOffs = oneOffs;
        resources = new Resources(wanted, observed, draft);
    }

    Plan plan() {
        Set<String> services = wanted.needs().keySet();
        List<Observed.Container> orphans = observed.regular().stream()
                .filter(container -> !services.contains(container.service()))
                .filter(container -> !wanted.otherServices().contains(container.service()))
                .toList();
        Set<String> touchable = new HashSet<>();
        if (options.recreate() != Recreate.NONE) {
            touchable.addAll(services);
        }
        if (options.removeOrphans()) {
            orphans.forEach(orphan -> touchable.add(orphan.service()));
        }
        wanted.services().forEach(this::needsImage);
        resources.plan(touchable);
        containers(orphans(orphans));
        steps.keySet().forEach(this::restartAfterNeeded);
        var awaits = new Awaits(draft, steps);
        steps.keySet().forEach(service -> awaits.before(service, needs(service)));
        if (options.untilReady()) {
            steps.keySet().stream()
                    .filter(service -> !service.equals(options.followed()))
                    .forEach(awaits::ready);
        }
        return draft.build();
    }

    private void needsImage(Wanted.Service service) {
        Wanted.Image image = service.image();
        if (observed.id(image).isPresent()) {
            return;
        }
        String missing = "Image `" + image.reference() + "` of service `" + service.name() + "` is "
                + (image.isLocked() ? "locked to " + image.pinned() + ", which is not there" : "not there");
        if (image.build() == Wanted.Build.NEVER) {
            draft.problem(missing + ", and it is not to be built");
        } else if (!image.isOurs() && image.pull() == Wanted.Pull.NEVER) {
            draft.problem(missing + ", and it is not to be pulled");
        }
    }

    private List<Item> orphans(List<Observed.Container> orphans) {
        var gone = new ArrayList<Item>();
        for (Observed.Container orphan : orphans) {
            if (options.removeOrphans()) {
                gone.add(ContainerSteps.remove(draft, resources, orphan, "its service is not in the files"));
            } else {
                draft.notice("Container `" + orphan.name() + "` is an orphan: the files have no service `"
                        + orphan.service() + "`; `-Dstack.removeOrphans` removes it");
            }
        }
        return gone;
    }

    private void containers(List<Item> gone) {
        var jobs = new Jobs(wanted, observed, options.rerun());
        var divergence = new Divergence(observed, options.recreate(), resources.changedNetworks());
        for (Wanted.Service service : wanted.ordered()) {
            String name = service.name();
            Slots.Naming naming = number -> wanted.containerName(service, number);
            List<Observed.Container> found = observed.regular().stream()
                    .filter(container -> container.service().equals(name))
                    .toList();
            Slots slots = Slots.of(service.replicas(), found, container -> divergence.of(container, service), naming);
            var before = new ArrayList<Item>(gone);
            for (String other : service.shares()) {
                before.addAll(steps.getOrDefault(other, new ServiceSteps()).creates());
            }
            var containers =
                    new ContainerSteps(service, draft, resources, jobs, !options.renewAnonymousVolumes(), before);
            ServiceSteps done = oneOffs.containsKey(name)
                    ? containers.oneOff(oneOffs.getOrDefault(name, ""))
                    : containers.plan(slots, naming);
            if (done.isRenewed()) {
                divergence.replaces(name);
            }
            steps.put(name, done);
        }
    }

    /** Lets a service stop before one that it needs is renewed, and start after it, where the file asks for that. */
    private void restartAfterNeeded(String name) {
        ServiceSteps own = steps.getOrDefault(name, new ServiceSteps());
        for (Need need : needs(name)) {
            ServiceSteps needed = steps.get(need.service());
            if (!need.restart() || needed == null || !needed.isRenewed()) {
                continue;
            }
            for (Observed.Container container : own.takeRunning()) {
                String cause = need.service() + " is renewed";
                Item stop = draft.add(new Step.StopContainer(name, container.ref()), cause);
                own.stops(stop);
                own.starts(
                        container.ref(),
                        draft.add(new Step.StartContainer(name, container.ref()), cause)
                                .after(stop));
                own.renewed();
            }
            needed.stops().forEach(stop -> stop.after(own.stops()));
        }
    }

    private List<Need> needs(String service) {
        return wanted.needs().getOrDefault(service, List.of());
    }
}
