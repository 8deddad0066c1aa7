package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.stack.StackTrouble.Blame;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.run.Specs;
import dev.drydock.stack.spec.StackSpecs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
            return new Up(request, messages, project, opening.engine()).run(watch);
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unwritable) {
            throw StackTrouble.of(unwritable);
        }
    }

    /** Gets the images of its services, also those that are there. */
    public void pull(UpRequest request, Messages messages) throws StackTrouble {
        try (Opening opening = stacks.opening(request.stack().engine())) {
            ComposeProject project = stacks.project(request.stack().files(), messages);
            new Up(request, messages, project, opening.engine()).pulled();
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    /** What there is and what is wanted of it, at one moment. */
    private record View(Map<String, Image> images, Wanted wanted, Observed observed) {}

    /** One run of it. */
    private static final class Up {
        private final UpRequest request;
        private final Messages messages;
        private final ComposeProject project;
        private final Engine engine;
        private final StackSpecs specs;

        Up(UpRequest request, Messages messages, ComposeProject project, Engine engine) {
            this.request = request;
            this.messages = messages;
            this.project = project;
            this.engine = engine;
            this.specs = new StackSpecs(project, request.stack().version());
        }

        UpOutcome run(Stopwatch watch) throws StackTrouble, IOException {
            View view = pulled();
            Plan plan =
                    Planner.up(view.wanted(), view.observed(), request.choices().options());
            plan.notices().forEach(messages::warn);
            refuse(plan.problems());
            refuse(taken(plan));
            if (request.dryRun()) {
                messages.info(plan.isEmpty() ? "Nothing to do" : "What would be done:\n" + plan.print());
                return new UpOutcome(new TreeMap<>(), 0);
            }
            Instant before = lastEnd();
            RunResult result = carryOut(plan, view);
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
                            stack().summaries(engine), engine.facts().endpoint().publishedHost())
                    : new TreeMap<>();
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

        /** Gets the images that are to be got, and looks at what is there then. */
        View pulled() throws StackTrouble {
            View view = view();
            Plan plan = Planner.images(view.wanted(), view.observed());
            refuse(plan.problems());
            if (plan.isEmpty()) {
                return view;
            }
            if (request.dryRun()) {
                messages.info("What would be done first:\n" + plan.print());
                return view;
            }
            carryOut(plan, view);
            return view();
        }

        private View view() throws StackTrouble {
            Set<String> references =
                    project.services().stream().map(specs::image).collect(Collectors.toSet());
            Map<String, Image> images = Observation.images(engine, references);
            UpChoices choices = request.choices();
            Wanted wanted =
                    new Wants(project, specs, images, choices.whenToPull(), choices.replicas()).wanted(project.known());
            var names = new Observation.Names(
                    wanted.networks().stream().map(Wanted.Network::name).collect(Collectors.toSet()),
                    wanted.volumes().stream().map(Wanted.Volume::name).collect(Collectors.toSet()),
                    images);
            return new View(images, wanted, new Observation(engine, project.name()).observe(names));
        }

        private RunResult carryOut(Plan plan, View view) throws StackTrouble {
            StackRun.Outcome outcome =
                    run(new ProjectSpecs(project, specs, view.images())).run(plan, view.observed());
            if (!outcome.explanation().isEmpty()) {
                var lines = new ArrayList<>(outcome.explanation());
                if (outcome.result().failures().stream().anyMatch(Up::isConflictAtStart)) {
                    lines.addAll(taken(plan)); // since it was looked for
                }
                throw StackTrouble.of(Blame.STACK, lines);
            }
            return outcome.result();
        }

        private List<String> taken(Plan plan) {
            return new PortGuard(engine, project, new Listeners(Path.of("/proc"))).taken(plan);
        }

        private static boolean isConflictAtStart(RunResult.Failure failure) {
            return failure.entry().step() instanceof Step.StartContainer
                    && failure.cause() instanceof EngineFailure refused
                    && refused.reason() == EngineFailure.Reason.CONFLICT;
        }

        private static void refuse(List<String> problems) throws StackTrouble {
            if (!problems.isEmpty()) {
                throw StackTrouble.of(Blame.STACK, problems);
            }
        }
    }
}
