package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.stack.StackTrouble.Blame;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.run.Specs;
import dev.drydock.stack.spec.StackSpecs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            return new Up(request, messages, project, known, engine).run();
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unwritable) {
            throw StackTrouble.of(unwritable);
        }
    }

    /** Gets the images of its services, also those that are there. */
    public void pull(UpRequest request, Messages messages) throws StackTrouble {
        ComposeProject project = stacks.project(request.stack().files(), messages);
        try (Engine engine = stacks.engine(request.stack().engine())) {
            new Up(request, messages, project, Set.of(), engine).pulled();
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
        private final StackSpecs specs;

        Up(UpRequest request, Messages messages, ComposeProject project, Set<String> known, Engine engine) {
            this.request = request;
            this.messages = messages;
            this.project = project;
            this.known = known;
            this.engine = engine;
            this.specs = new StackSpecs(project, request.stack().version());
        }

        UpOutcome run() throws StackTrouble, IOException {
            Map<String, Image> images = pulled();
            Wanted wanted = wanted(images);
            Observed observed = observe(wanted, images);
            Plan plan = Planner.up(wanted, observed, request.choices().options());
            plan.notices().forEach(messages::warn);
            refuse(plan.problems());
            refuse(new OpenVolumes(engine, project.name()).halfFilled());
            refuse(new PortGuard(engine, project, new Listeners(Path.of("/proc"))).taken(plan));
            if (request.dryRun()) {
                messages.info(plan.isEmpty() ? "Nothing to do" : "What would be done:\n" + plan.print());
                return new UpOutcome(new TreeMap<>(), 0);
            }
            Instant before = lastEnd();
            RunResult result = carryOut(plan, observed, images);
            Path output = request.stack().output();
            var timeline = new Timeline(result);
            timeline.write(output);
            String path = timeline.line();
            SortedMap<String, String> ports = PublishedPorts.of(
                    stack().containers(engine), engine.facts().endpoint().publishedHost());
            PublishedPorts.write(ports, output);
            ports.forEach((name, value) -> messages.info(name + " = " + value));
            messages.info("Stack " + project.name() + " is up"
                    + (plan.isEmpty()
                            ? "; nothing was to be done"
                            : path.isEmpty() ? "" : "; the time went to " + path));
            return new UpOutcome(ports, followed(before));
        }

        private NamedStack stack() {
            return new NamedStack(project.name(), Optional.of(project), Set.of());
        }

        /** When the service that is followed ended last. */
        private Instant lastEnd() {
            String service = request.choices().followed();
            if (service.isEmpty()) {
                return Instant.EPOCH;
            }
            return stack().containers(engine).stream()
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
            int code = new Follower(engine, messages).follow(stack().one(engine, service, 0), before);
            messages.info("Service " + service + " ended with " + code);
            Observed observed = new Observation(engine, project.name()).observe(Observation.Names.NONE);
            run(new NothingToMake()).runWithoutUndo(Planner.stop(observed, Set.of()), observed);
            return code;
        }

        private StackRun run(Specs specs) {
            return new StackRun(
                    engine,
                    project.name(),
                    specs,
                    messages,
                    request.run(),
                    request.stack().output());
        }

        /** Gets the images that are to be got, and gives all that are there then. */
        private Map<String, Image> pulled() throws StackTrouble {
            Set<String> references =
                    project.services().stream().map(specs::image).collect(Collectors.toSet());
            Map<String, Image> images = Observation.images(engine, references);
            Wanted wanted = wanted(images);
            Observed observed = observe(wanted, images);
            Plan plan = Planner.images(wanted, observed);
            refuse(plan.problems());
            if (plan.isEmpty()) {
                return images;
            }
            if (request.dryRun()) {
                messages.info("What would be done first:\n" + plan.print());
                return images;
            }
            carryOut(plan, observed, images);
            return Observation.images(engine, references);
        }

        private Wanted wanted(Map<String, Image> images) throws StackTrouble {
            UpChoices choices = request.choices();
            return new Wants(project, specs, images, choices.whenToPull(), choices.replicas()).wanted(known);
        }

        private Observed observe(Wanted wanted, Map<String, Image> images) {
            var names = new Observation.Names(
                    wanted.networks().stream().map(Wanted.Network::name).collect(Collectors.toSet()),
                    wanted.volumes().stream().map(Wanted.Volume::name).collect(Collectors.toSet()),
                    images);
            return new Observation(engine, project.name()).observe(names);
        }

        private RunResult carryOut(Plan plan, Observed observed, Map<String, Image> images) throws StackTrouble {
            StackRun.Outcome outcome =
                    run(new ProjectSpecs(project, specs, images)).run(plan, observed);
            if (!outcome.explanation().isEmpty()) {
                throw StackTrouble.of(Blame.STACK, outcome.explanation());
            }
            return outcome.result();
        }

        private static void refuse(List<String> problems) throws StackTrouble {
            if (!problems.isEmpty()) {
                throw StackTrouble.of(Blame.STACK, problems);
            }
        }
    }
}
