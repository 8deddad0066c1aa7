package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.RegistryLogins;
import dev.drydock.stack.ProjectRun.View;
import dev.drydock.stack.backup.OpenVolumes;
import dev.drydock.stack.logs.Follower;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.progress.Stopwatch;
import dev.drydock.stack.progress.Timeline;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.spec.BuildOptions;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.Opening;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.inject.Inject;

/** Starts a stack: makes what its files want out of what is there. */
public final class UpService {
    private final Stacks stacks;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public UpService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Starts it; if a service is to be followed, shows its output to its end and then stops the rest. */
    public UpOutcome up(UpRequest request, Messages messages) throws StackTrouble {
        var watch = new Stopwatch(clock);
        try (Opening opening = stacks.opening(request.stack().engine())) {
            ComposeProject project = stacks.project(request.stack().files(), messages);
            return new Up(request, messages, project, opening.engine(), stacks.logins()).run(watch);
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unwritable) {
            throw StackTrouble.of(unwritable);
        }
    }

    /** Gets the images of its services, also those that are there. */
    public void pull(UpRequest request, Messages messages) throws StackTrouble {
        images(request, messages, BuildOptions.NONE, ProjectRun::pulled);
    }

    /** Sends the images that it builds and names to their registries. */
    public void push(UpRequest request, Messages messages) throws StackTrouble {
        images(request, messages, BuildOptions.NONE, ProjectRun::push);
    }

    /**
     * Builds the images of its services, also those that are there.
     *
     * @param noCache whether no layer of an earlier build is used
     * @param pullBases whether newer base images are looked for
     * @param arguments of the builds, which win over those of the files
     */
    public void build(
            UpRequest request, boolean noCache, boolean pullBases, Map<String, String> arguments, Messages messages)
            throws StackTrouble {
        images(request, messages, new BuildOptions(noCache, pullBases, arguments), ProjectRun::prepared);
    }

    /** What is done with the images of some services. */
    private interface ImageWork {
        void perform(ProjectRun run, Set<String> services) throws StackTrouble;
    }

    /** Works on the images of the services that are named, not of those that they need. */
    private void images(UpRequest request, Messages messages, BuildOptions options, ImageWork work)
            throws StackTrouble {
        List<String> asked = request.stack().files().services();
        try (Opening opening = stacks.opening(request.stack().engine())) {
            ComposeProject project = stacks.project(request.stack().files(), messages);
            var run = new ProjectRun(opening.engine(), project, request, stacks.logins(), options, messages);
            work.perform(run, asked.isEmpty() ? run.services() : Set.copyOf(asked));
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    /** One run of it. */
    private static final class Up {
        private final UpRequest request;
        private final Messages messages;
        private final ComposeProject project;
        private final Engine engine;
        private final ProjectRun run;

        Up(UpRequest request, Messages messages, ComposeProject project, Engine engine, RegistryLogins logins)
                throws StackTrouble {
            this.request = request;
            this.messages = messages;
            this.project = project;
            this.engine = engine;
            this.run = new ProjectRun(engine, project, request, logins, BuildOptions.NONE, messages);
        }

        UpOutcome run(Stopwatch watch) throws StackTrouble, IOException {
            ProjectRun.refuse(request.choices().problems(project));
            View view = run.prepared(run.services());
            Plan plan =
                    Planner.up(view.wanted(), view.observed(), request.choices().options());
            plan.notices().forEach(messages::warn);
            ProjectRun.refuse(plan.problems());
            ProjectRun.refuse(new OpenVolumes(engine, project.name()).halfFilled());
            ProjectRun.refuse(run.taken(plan));
            if (request.dryRun()) {
                messages.info(plan.isEmpty() ? "Nothing to do" : "What would be done:\n" + plan.print());
                return new UpOutcome(new TreeMap<>(), 0);
            }
            Instant before = lastEnd();
            RunResult result = run.carryOut(plan, view);
            Path output = request.stack().output();
            var timeline = new Timeline(result);
            timeline.write(output);
            String path = timeline.line();
            SortedMap<String, String> ports = ports();
            PublishedPorts.write(ports, output);
            ports.forEach((name, value) -> messages.info(name + " = " + value));
            messages.info("Stack " + project.name() + " is up after " + watch.text()
                    + (plan.isEmpty()
                            ? "; nothing was to be done"
                            : path.isEmpty() ? "" : "; the time went to " + path));
            return new UpOutcome(ports, followed(before));
        }

        private SortedMap<String, String> ports() {
            boolean any = project.services().stream()
                    .anyMatch(service -> !service.ports().isEmpty());
            return any
                    ? PublishedPorts.of(
                            run.stack().summaries(engine),
                            engine.facts().endpoint().publishedHost())
                    : new TreeMap<>();
        }

        /** When the service that is followed wrote last, in the runs before this one. */
        private Instant lastEnd() {
            String service = request.choices().followed();
            if (service.isEmpty()) {
                return Instant.EPOCH;
            }
            var follower = new Follower(engine, messages);
            return run.stack().containers(engine).stream()
                    .filter(container -> NamedStack.service(container).equals(service))
                    .map(follower::lastEnd)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }

        private int followed(Instant before) throws StackTrouble {
            String service = request.choices().followed();
            if (service.isEmpty()) {
                return 0;
            }
            Container container = run.stack().one(engine, service, 0);
            int code =
                    new Follower(engine, messages).follow(container, NamedStack.shortName(container) + "  | ", before);
            messages.info("Service " + service + " ended with " + code);
            Observed observed = new Observation(engine, project.name()).observe(Observation.Names.NONE);
            StackRun.ofNothing(
                            engine,
                            project.name(),
                            messages,
                            request.run(),
                            request.stack().output())
                    .runWithoutUndo(Planner.stop(observed, Set.of()), observed);
            return code;
        }
    }
}
