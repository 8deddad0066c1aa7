package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.RegistryLogins;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.spec.BuildOptions;
import java.io.IOException;
import java.nio.file.Path;
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

    @Inject
    public UpService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Starts it; if a service is to be followed, shows its output to its end and then stops the rest. */
    public UpOutcome up(UpRequest request, Messages messages) throws StackTrouble {
        ComposeProject project = stacks.project(request.stack().files(), messages);
        Set<String> known = stacks.knownServices(request.stack().files());
        try (Engine engine = stacks.engine(request.stack().engine())) {
            return new Up(request, messages, project, known, engine, stacks.logins()).run();
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unwritable) {
            throw StackTrouble.of(unwritable);
        }
    }

    /** Gets the images of its services, also those that are there. */
    public void pull(UpRequest request, Messages messages) throws StackTrouble {
        images(request, messages, BuildOptions.NONE, ProjectRun::images);
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
        images(request, messages, new BuildOptions(noCache, pullBases, arguments), ProjectRun::images);
    }

    /** What is done with the images of some services. */
    private interface ImageWork {
        void perform(ProjectRun run, Set<String> services) throws StackTrouble;
    }

    /** Works on the images of the services that are named, not of those that they need. */
    private void images(UpRequest request, Messages messages, BuildOptions options, ImageWork work)
            throws StackTrouble {
        ComposeProject project = stacks.project(request.stack().files(), messages);
        List<String> asked = request.stack().files().services();
        try (Engine engine = stacks.engine(request.stack().engine())) {
            var run = new ProjectRun(engine, project, request, stacks.logins(), options, messages);
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
        private final Set<String> known;
        private final Engine engine;
        private final ProjectRun run;

        Up(
                UpRequest request,
                Messages messages,
                ComposeProject project,
                Set<String> known,
                Engine engine,
                RegistryLogins logins) {
            this.request = request;
            this.messages = messages;
            this.project = project;
            this.known = known;
            this.engine = engine;
            this.run = new ProjectRun(engine, project, request, logins, BuildOptions.NONE, messages);
        }

        UpOutcome run() throws StackTrouble, IOException {
            Map<String, Image> images = run.images();
            Wanted wanted = run.wanted(images, known);
            Observed observed = run.observe(wanted, images);
            Plan plan = Planner.up(wanted, observed, request.choices().options());
            plan.notices().forEach(messages::warn);
            ProjectRun.refuse(plan.problems());
            ProjectRun.refuse(new OpenVolumes(engine, project.name()).halfFilled());
            ProjectRun.refuse(new PortGuard(engine, project, new Listeners(Path.of("/proc"))).taken(plan));
            if (request.dryRun()) {
                messages.info(plan.isEmpty() ? "Nothing to do" : "What would be done:\n" + plan.print());
                return new UpOutcome(new TreeMap<>(), 0);
            }
            Instant before = lastEnd();
            RunResult result = run.carryOut(plan, observed, images);
            Path output = request.stack().output();
            var timeline = new Timeline(result);
            timeline.write(output);
            String path = timeline.line();
            SortedMap<String, String> ports = PublishedPorts.of(
                    run.stack().containers(engine), engine.facts().endpoint().publishedHost());
            PublishedPorts.write(ports, output);
            ports.forEach((name, value) -> messages.info(name + " = " + value));
            messages.info("Stack " + project.name() + " is up"
                    + (plan.isEmpty()
                            ? "; nothing was to be done"
                            : path.isEmpty() ? "" : "; the time went to " + path));
            return new UpOutcome(ports, followed(before));
        }

        /** When the service that is followed ended last. */
        private Instant lastEnd() {
            String service = request.choices().followed();
            if (service.isEmpty()) {
                return Instant.EPOCH;
            }
            return run.stack().containers(engine).stream()
                    .filter(container -> NamedStack.service(container).equals(service))
                    .flatMap(container -> container.finishedAt().stream())
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
