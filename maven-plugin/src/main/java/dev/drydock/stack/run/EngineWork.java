package dev.drydock.stack.run;

import dev.drydock.docker.Containers;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Created;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.ProgressListener;
import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;

/** Does steps by calls to an engine, one each. */
public final class EngineWork implements Work, AutoCloseable {
    private final Engine engine;
    private final Specs specs;
    private final ImageSource images;
    private final Endings endings;
    /** None where there is nothing to wait for. */
    private final Optional<Readiness> readiness;
    /** None where no stop waits for another. */
    private final Optional<Exits> exits;

    /** Ids of the containers that were made, by name. */
    private final Map<String, String> made = new ConcurrentHashMap<>();
    /** Ids of the first containers of services. */
    private final Map<String, String> first = new ConcurrentHashMap<>();

    /** Steps whose thing somebody else had made since the plan was. */
    private final Set<Step> adopted = ConcurrentHashMap.newKeySet();

    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

    /**
     * Work for a plan; begins to listen to the engine's events if something in the plan waits for them.
     *
     * @param labels that all containers of the stack carry
     * @param endings how containers end
     * @param health how health is waited for
     */
    public EngineWork(
            Engine engine,
            Map<String, String> labels,
            Specs specs,
            ImageSource images,
            Observed observed,
            Endings endings,
            ScheduledExecutorService threads,
            Plan plan,
            HealthTests health) {
        this.engine = engine;
        this.specs = specs;
        this.images = images;
        this.endings = endings;
        this.readiness = plan.waits() ? Optional.of(new Readiness(engine, labels, threads, health)) : Optional.empty();
        this.exits = plan.stopsInTurn() ? Optional.of(new Exits(engine, labels)) : Optional.empty();
        observed.containers().stream()
                .filter(container -> container.number() == 1)
                .forEach(container -> first.put(container.service(), container.id()));
    }

    /** How containers end. */
    public interface Endings {
        /** How long one may take to end when it is asked to; without, each has its own time. */
        Optional<Duration> grace();

        /** Keeps what one has written. */
        void saveLog(ContainerRef container);
    }

    /** What the engine advises against or leaves out, a sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether what a step should make was there when it came to it, so that it is not ours to take back. */
    public boolean adopted(Step step) {
        return adopted.contains(step);
    }

    @Override
    public CompletableFuture<Void> exit(Step.StopContainer stop) {
        return exits.map(ends -> ends.of(id(stop.container()))).orElseGet(CompletableFuture::new);
    }

    @Override
    public CompletableFuture<Void> await(Step.Await await) {
        return readiness
                .orElseThrow()
                .await(
                        await.service(),
                        await.condition(),
                        await.containers().stream().map(this::id).toList());
    }

    @Override
    public void perform(Step step) {
        if (step instanceof Step.PullImage pull) {
            engine.images().pull(pull.image(), pull.platform(), images.login(pull.image()), ProgressListener.none());
        } else if (step instanceof Step.PushImage push) {
            engine.images().push(push.image(), images.login(push.image()), ProgressListener.none());
        } else if (step instanceof Step.TagImage tag) {
            engine.images().tag(tag.image(), tag.name());
        } else if (step instanceof Step.BuildImage build) {
            images.build(build.service());
        } else if (step instanceof Step.CreateNetwork create) {
            noted(step, engine.networks().create(specs.network(create.key())));
        } else if (step instanceof Step.RemoveNetwork remove) {
            remove(remove);
        } else if (step instanceof Step.CreateVolume create) {
            noted(step, engine.volumes().create(specs.volume(create.key())));
        } else if (step instanceof Step.RemoveVolume remove) {
            engine.volumes().remove(remove.name());
        } else {
            performOnContainer(engine.containers(), step);
        }
    }

    private void performOnContainer(Containers containers, Step step) {
        if (step instanceof Step.CreateContainer create) {
            Created created = noted(step, containers.create(specs.container(create, this::containerOf)));
            made.put(create.name(), created.id());
            if (create.number() == 1) {
                first.put(create.service(), created.id());
            }
        } else if (step instanceof Step.WriteFiles files) {
            containers.upload(id(files.container()), "/", new ByteArrayInputStream(specs.files(files.service())));
        } else if (step instanceof Step.StartContainer start) {
            containers.start(id(start.container()));
        } else if (step instanceof Step.UnpauseContainer unpause) {
            containers.unpause(id(unpause.container()));
        } else if (step instanceof Step.StopContainer stop) {
            stop(containers, id(stop.container()));
        } else if (step instanceof Step.SaveLog save) {
            endings.saveLog(save.container());
        } else if (step instanceof Step.RemoveContainer remove) {
            containers.remove(
                    id(remove.container()), remove.anonymousVolumes() ? Removal.FORCED_WITH_VOLUMES : Removal.FORCED);
        } else if (step instanceof Step.RenameContainer rename) {
            String id = id(rename.container());
            containers.rename(id, rename.name());
            made.put(rename.name(), id);
        } else {
            throw new IllegalArgumentException("No way to " + step.text());
        }
    }

    private void stop(Containers containers, String id) {
        Optional<Duration> grace = endings.grace();
        if (grace.isPresent()) {
            containers.stop(id, grace.get());
        } else {
            containers.stop(id);
        }
    }

    /** A network that others use stays; who wants to make it anew hears so then. */
    private void remove(Step.RemoveNetwork remove) {
        try {
            engine.networks().remove(remove.name());
        } catch (EngineFailure failure) {
            if (failure.reason() != EngineFailure.Reason.CONFLICT) {
                throw failure;
            }
            warnings.add(String.valueOf(failure.getMessage()));
        }
    }

    private Created noted(Step step, Created created) {
        if (created.existed()) {
            adopted.add(step);
        }
        warnings.addAll(created.warnings());
        return created;
    }

    private String id(ContainerRef container) {
        return container.id().isEmpty() ? made.getOrDefault(container.name(), container.name()) : container.id();
    }

    private String containerOf(String service) {
        String id = first.get(service);
        if (id == null) {
            throw new EngineFailure(
                    EngineFailure.Reason.NOT_FOUND, "Service `" + service + "` has no container to share with");
        }
        return id;
    }

    @Override
    public void close() {
        readiness.ifPresent(Readiness::close);
        exits.ifPresent(Exits::close);
    }
}
