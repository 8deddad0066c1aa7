package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans the containers of one service, each for itself: which are made, replaced, kept or removed. */
final class ContainerSteps {
    private static final int SHORT_ID = 12;

    private final Wanted.Service service;
    private final Draft draft;
    private final Resources resources;
    private final Jobs jobs;
    private final boolean handsVolumesOver;
    /** What must be gone or made before a container is made. */
    private final List<Item> before;

    private final ServiceSteps done = new ServiceSteps();

    ContainerSteps(
            Wanted.Service service,
            Draft draft,
            Resources resources,
            Jobs jobs,
            boolean handsVolumesOver,
            List<Item> before) {
        this.service = service;
        this.draft = draft;
        this.resources = resources;
        this.jobs = jobs;
        this.handsVolumesOver = handsVolumesOver;
        this.before = new ArrayList<>(before);
    }

    /**
     * Plans them.
     *
     * @param name that the container of a number should have
     */
    ServiceSteps plan(Slots slots, Slots.Naming name) {
        slots.extras().forEach(extra -> before.add(remove(draft, resources, extra.container(), extra.cause())));
        for (Slots.Slot slot : slots.places()) {
            String canonical = name.of(slot.number());
            Observed.Container holder = slot.holder();
            if (holder == null) {
                make(slot.number(), canonical);
            } else if (slot.change() != null) {
                replace(holder, slot.change(), canonical);
            } else {
                keep(holder, canonical);
            }
        }
        return done;
    }

    /** Plans one more container, whatever others there are. */
    ServiceSteps oneOff(String name) {
        make(0, name);
        return done;
    }

    /** Stops a container if it runs, and removes it. Its anonymous volumes stay, as another may have taken them over. */
    static Item remove(Draft draft, Resources resources, Observed.Container container, String why) {
        List<Item> stop = container.state().alive()
                ? List.of(draft.add(new Step.StopContainer(container.service(), container.ref()), why))
                : List.of();
        Item remove = draft.add(new Step.RemoveContainer(container.service(), container.ref(), false), why)
                .after(stop);
        resources.letsGo(container, remove);
        return remove;
    }

    private void make(int number, String name) {
        Item create = create(number, name, "", Map.of(), "missing");
        start(ContainerRef.planned(name), "is new", written(ContainerRef.planned(name), List.of(create)));
    }

    /** The new one is made before the old one goes, so that a failure to make it leaves the old one as it is. */
    private void replace(Observed.Container old, String change, String name) {
        String temporary = old.id().substring(0, Math.min(SHORT_ID, old.id().length())) + "_" + name;
        Map<String, String> volumes = handsVolumesOver ? old.anonymous() : Map.of();
        Item create = create(old.number(), temporary, old.name(), volumes, "replaces " + old.name() + ", as " + change);
        List<Item> made = written(ContainerRef.planned(temporary), List.of(create));
        List<Item> letGo = new ArrayList<>(made);
        if (old.state().alive()) {
            Item stop = draft.add(new Step.StopContainer(service.name(), old.ref()), "is replaced");
            if (resources.changedNetworks().isEmpty()) {
                stop.after(made);
            } // else a network that is made anew must be left first, and the new container can only be made then
            resources.letsGo(old, stop);
            done.stops(stop);
            letGo.add(stop);
        }
        Item remove = draft.add(new Step.RemoveContainer(service.name(), old.ref(), false), "is replaced")
                .after(letGo);
        Item rename = draft.add(new Step.RenameContainer(ContainerRef.planned(temporary), name), "takes the place")
                .after(remove);
        start(ContainerRef.planned(name), "is new", List.of(rename));
        done.renewed();
    }

    private void keep(Observed.Container holder, String name) {
        var ref = new ContainerRef(holder.id(), name);
        List<Item> first = new ArrayList<>(before);
        if (!holder.name().equals(name)) {
            first.add(draft.add(new Step.RenameContainer(holder.ref(), name), "an interrupted run left that name")
                    .after(before));
        }
        switch (holder.state()) {
            case RUNNING, RESTARTING -> done.goesOn(holder, ref);
            case CREATED -> start(ref, "was never started", written(ref, first));
            case PAUSED ->
                done.starts(
                        ref,
                        draft.add(new Step.UnpauseContainer(service.name(), ref), "is paused")
                                .after(first));
            case EXITED, DEAD -> {
                if (jobs.isDone(service, holder)) {
                    done.isDone(ref);
                    draft.notice("`" + service.name() + "` is done and unchanged, so it does not run again;"
                            + " `-Dstack.rerun=" + service.name() + "` makes it");
                } else {
                    start(ref, "ended with " + holder.exitCode(), first);
                }
            }
        }
    }

    private Item create(int number, String name, String replaced, Map<String, String> volumes, String cause) {
        Item create = draft.add(new Step.CreateContainer(service.name(), number, name, replaced, volumes), cause)
                .after(before)
                .after(resources.of(service));
        done.creates(create);
        return create;
    }

    /** An interrupted run may not have come to write the files, so they are written before each first start. */
    private List<Item> written(ContainerRef container, List<Item> first) {
        return service.files()
                ? List.of(draft.add(new Step.WriteFiles(service.name(), container), "before the first start")
                        .after(first))
                : first;
    }

    private void start(ContainerRef container, String cause, List<Item> after) {
        done.starts(
                container,
                draft.add(new Step.StartContainer(service.name(), container), cause)
                        .after(after));
    }
}
