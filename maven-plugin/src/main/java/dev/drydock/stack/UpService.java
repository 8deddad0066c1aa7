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
import dev.drydock.stack.spec.StackSpecs;
import java.io.IOException;
import java.nio.file.Path;
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

    /** Starts it, and gives the properties that say how it is reached. */
    public SortedMap<String, String> up(UpRequest request, Messages messages) throws StackTrouble {
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

        SortedMap<String, String> run() throws StackTrouble, IOException {
            Map<String, Image> images = pulled();
            Wanted wanted = wanted(images);
            Observed observed = observe(wanted, images);
            Plan plan = Planner.up(wanted, observed, request.choices().options());
            plan.notices().forEach(messages::warn);
            refuse(plan.problems());
            refuse(new PortGuard(engine, project, new Listeners(Path.of("/proc"))).taken(plan));
            if (request.dryRun()) {
                messages.info(plan.isEmpty() ? "Nothing to do" : "What would be done:\n" + plan.print());
                return new TreeMap<>();
            }
            RunResult result = carryOut(plan, observed, images);
            Path output = request.stack().output();
            var timeline = new Timeline(result);
            timeline.write(output);
            String path = timeline.line();
            SortedMap<String, String> ports = PublishedPorts.of(
                    new NamedStack(project.name(), Optional.of(project), Set.of()).containers(engine),
                    engine.facts().endpoint().publishedHost());
            PublishedPorts.write(ports, output);
            ports.forEach((name, value) -> messages.info(name + " = " + value));
            messages.info("Stack " + project.name() + " is up"
                    + (plan.isEmpty()
                            ? "; nothing was to be done"
                            : path.isEmpty() ? "" : "; the time went to: " + path));
            return ports;
        }

        /** Gets the images that are missing, and gives all. */
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
            var run = new StackRun(
                    engine,
                    project.name(),
                    new ProjectSpecs(project, specs, images),
                    messages,
                    request.run(),
                    request.stack().output());
            StackRun.Outcome outcome = run.run(plan, observed);
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
