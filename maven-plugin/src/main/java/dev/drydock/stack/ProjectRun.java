package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Service;
import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.RegistryLogins;
import dev.drydock.image.dockerfile.DockerfileBuild;
import dev.drydock.stack.build.Builds;
import dev.drydock.stack.build.Buildx;
import dev.drydock.stack.build.OwnBuilds;
import dev.drydock.stack.logs.SecretMask;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.stack.run.ImageSource;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.spec.BuildOptions;
import dev.drydock.stack.spec.OneOff;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.HelperLabels;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A project on an engine: tells what is wanted, sees what is there, gets the images, carries plans out. */
final class ProjectRun implements ImageSource {
    private final Engine engine;
    private final ComposeProject project;
    private final UpRequest request;
    private final RegistryLogins logins;
    private final BuildOptions buildOptions;
    private final Messages messages;
    private final StackSpecs specs;
    private final Builds builds;
    private final OwnServices own;
    private final LockedImages locked;

    ProjectRun(
            Engine engine,
            ComposeProject project,
            UpRequest request,
            RegistryLogins logins,
            BuildOptions buildOptions,
            Messages messages)
            throws StackTrouble {
        this.engine = engine;
        this.project = project;
        this.request = request;
        this.logins = logins;
        this.buildOptions = buildOptions;
        this.messages = messages;
        this.specs = new StackSpecs(project, request.stack().version());
        this.own = new OwnServices(request.own(), project, specs);
        Set<String> ours = new HashSet<>(ServiceImages.built(project, specs));
        ours.addAll(own.images(project));
        this.locked = LockedImages.of(request.lock(), project, specs, ours);
        this.builds = new Builds(
                project,
                specs,
                buildOptions,
                engine.images(),
                this::login,
                new OwnBuilds(
                        engine,
                        new DockerfileBuild(
                                engine,
                                this::login,
                                request.stack().engine().cache().resolve("builds"),
                                HelperLabels.of(
                                        project.name(), "build", request.stack().version()),
                                Clock.systemUTC()),
                        messages::debug),
                new Buildx(request.stack().engine(), Path.of(project.directory())));
    }

    /** Names of all services. */
    Set<String> services() {
        return project.services().stream().map(Service::name).collect(Collectors.toSet());
    }

    NamedStack stack() {
        return new NamedStack(project.name(), Optional.of(project), Set.of());
    }

    /**
     * What there is and what is wanted of it, at one moment.
     *
     * @param images by the names that the files have, and by names with digest where they are locked
     */
    record View(Map<String, Image> images, Wanted wanted, Observed observed) {}

    private View view() throws StackTrouble {
        Set<String> names = project.services().stream().map(specs::image).collect(Collectors.toSet());
        return view(locked.found(engine, Observation.images(engine, names)));
    }

    private View view(Map<String, Image> images) throws StackTrouble {
        UpChoices choices = request.choices();
        Wanted wanted = new Wants(
                        project,
                        specs,
                        images,
                        locked,
                        own,
                        choices.whenToPull(),
                        choices.whenToBuild(),
                        choices.replicas())
                .wanted(project.known());
        var names = new Observation.Names(
                wanted.networks().stream().map(Wanted.Network::name).collect(Collectors.toSet()),
                wanted.volumes().stream().map(Wanted.Volume::name).collect(Collectors.toSet()),
                images);
        Observed observed = new Observation(engine, project.name()).observe(names);
        return new View(images, wanted, new OthersContainers(engine, project, specs, images).compared(observed));
    }

    /** Gets and builds the images of some services that are to be got and built, and looks at what is there then. */
    View prepared(Set<String> services) throws StackTrouble {
        if (!request.dryRun()) {
            own.load(services, request.choices().whenToBuild().orElse(Wanted.Build.ALWAYS), engine, messages);
        }
        View view = view();
        refuse(locked.problems(services, view.images()));
        Plan plan = Planner.images(view.wanted().only(services), view.observed());
        List<String> built = plan.entries().stream()
                .map(Plan.Entry::step)
                .filter(Step.BuildImage.class::isInstance)
                .map(step -> ((Step.BuildImage) step).service())
                .filter(service ->
                        project.service(service).filter(own::contains).isEmpty())
                .toList();
        refuse(builds.problems(built));
        builds.notices(built).forEach(messages::warn);
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

    /** Gets the images of some services, and says which of them are what they are by the lock. */
    void pulled(Set<String> services) throws StackTrouble {
        prepared(services).wanted().services().stream()
                .filter(service -> services.contains(service.name()))
                .flatMap(service -> locked.told(service.image().reference()))
                .distinct()
                .forEach(messages::info);
    }

    /** Sends the images that the project builds to their registries. */
    void push(Set<String> services) throws StackTrouble {
        Map<String, List<String>> names = new TreeMap<>();
        for (Service service : project.services()) {
            if (service.build().isPresent() && services.contains(service.name())) {
                names.put(service.name(), service.image().isPresent() ? specs.builtNames(service) : List.of());
            }
        }
        Map<String, Image> images = Observation.images(
                engine, names.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        View view = view(images);
        Plan plan = Planner.push(names, view.observed());
        plan.notices().forEach(messages::warn);
        refuse(plan.problems());
        if (plan.isEmpty()) {
            messages.info("There is nothing to push: no service has both `build` and `image`");
        } else if (request.dryRun()) {
            messages.info("What would be done:\n" + plan.print());
        } else {
            carryOut(plan, view);
        }
    }

    @Override
    public RegistryLogin login(String image) {
        StackRequest stack = request.stack();
        return logins.of(image, stack.logins(), stack.engine(), messages::warn);
    }

    /** Carries a plan out; a failure is told, and taken back. */
    RunResult carryOut(Plan plan, View view) throws StackTrouble {
        return carryOut(plan, view, Optional.empty());
    }

    /**
     * Carries a plan out; a failure is told, and taken back.
     *
     * @param oneOff that is part of the plan
     */
    RunResult carryOut(Plan plan, View view, Optional<OneOff> oneOff) throws StackTrouble {
        StackRun.Outcome outcome = new StackRun(
                        engine,
                        project.name(),
                        new ProjectSpecs(project, specs, view.images(), oneOff),
                        this,
                        messages,
                        request.run(),
                        request.stack().output())
                .run(plan, view.observed());
        if (!outcome.explanation().isEmpty()) {
            var lines = new ArrayList<>(outcome.explanation());
            if (outcome.result().failures().stream().anyMatch(ProjectRun::isConflictAtStart)) {
                lines.addAll(ports().taken(plan)); // since it was looked for
                lines.addAll(ports().shared(plan));
            }
            outcome.result().failures().stream()
                    .map(failure -> failure.entry().step())
                    .filter(Step.PullImage.class::isInstance)
                    .forEach(step -> lines.addAll(locked.explanation(((Step.PullImage) step).image(), view.images())));
            throw StackTrouble.of(Blame.STACK, lines);
        }
        return outcome.result();
    }

    /** Who holds ports that a plan needs, a sentence each. */
    List<String> taken(Plan plan) {
        return ports().taken(plan);
    }

    private PortGuard ports() {
        return new PortGuard(engine, project, new Listeners(Path.of("/proc")));
    }

    private static boolean isConflictAtStart(RunResult.Failure failure) {
        return failure.entry().step() instanceof Step.StartContainer
                && failure.cause() instanceof EngineFailure refused
                && refused.reason() == EngineFailure.Reason.CONFLICT;
    }

    @Override
    public void build(String service) {
        SecretMask mask = mask(service);
        try {
            builds.run(service, line -> messages.info(service + "  | " + mask.hide(line)));
        } catch (BuildFailure failure) {
            throw new BuildFailure(
                    mask.hide(String.valueOf(failure.getMessage())),
                    failure.output().stream().map(mask::hide).toList());
        }
    }

    /** Steps of a build may show its arguments. */
    private SecretMask mask(String service) {
        Map<String, String> arguments = new TreeMap<>(buildOptions.arguments());
        project.service(service).flatMap(Service::build).map(BuildSection::args).orElse(List.of()).stream()
                .filter(Pair::hasValue)
                .forEach(pair ->
                        arguments.putIfAbsent(pair.name().shown(), pair.value().shown()));
        return new SecretMask(arguments);
    }

    static void refuse(List<String> problems) throws StackTrouble {
        if (!problems.isEmpty()) {
            throw StackTrouble.of(Blame.STACK, problems);
        }
    }
}
