package dev.drydock.stack.build;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.stack.spec.BuildOptions;
import dev.drydock.stack.spec.StackSpecs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Builds the images of a project's services. What runs nothing needs no builder; else the engine's own does it over its
 * API; where a build asks for more than that one can, BuildKit does it by Docker's plugin {@code buildx}.
 */
public final class Builds {
    private static final String BUILDX_IS_MISSING =
            " needs BuildKit; install Docker's plugin buildx (Debian's package is docker-buildx, Docker's own"
                    + " docker-buildx-plugin) so that `docker buildx version` answers, or do without";

    private final ComposeProject project;
    private final StackSpecs specs;
    private final BuildOptions options;
    private final Images engine;
    private final Function<String, RegistryLogin> logins;
    private final OwnBuilds own;
    private final Buildx buildx;
    private final Map<String, ServiceBuild> known = new TreeMap<>();
    private Optional<Boolean> installed = Optional.empty();

    /**
     * Builds for a project.
     *
     * @param engine that gets the images
     * @param logins who we are to the registry of an image
     */
    public Builds(
            ComposeProject project,
            StackSpecs specs,
            BuildOptions options,
            Images engine,
            Function<String, RegistryLogin> logins,
            OwnBuilds own,
            Buildx buildx) {
        this.project = project;
        this.specs = specs;
        this.options = options;
        this.engine = engine;
        this.logins = logins;
        this.own = own;
        this.buildx = buildx;
    }

    /** Why the images of these services can't be built, a sentence each. */
    public List<String> problems(List<String> services) {
        var problems = new ArrayList<String>();
        for (String service : services) {
            try {
                ServiceBuild build = build(service);
                if (!isPromised(build)) {
                    missing(build).forEach(problems::add);
                }
            } catch (BuildFailure unreadable) {
                problems.add(String.valueOf(unreadable.getMessage()));
            }
        }
        return problems;
    }

    /** What is done otherwise than the files of these services ask for, a sentence each. */
    public List<String> notices(List<String> services) {
        var notices = new ArrayList<String>();
        for (String service : services) {
            ServiceBuild build = build(service);
            if (!usesBuildKit(build) && !isPromised(build)) {
                build.needs()
                        .forEach(need -> notices.add(need.place() + ": " + need.what()
                                + " asks for BuildKit, but needs nothing of it: the engine's own builder builds it,"
                                + " as Docker's plugin buildx is not installed"));
            }
            boolean several = build.section().section().texts("platforms").size() > 1;
            if (several && !build.service().section().has("platform")) {
                notices.add("Service `" + service + "` is built for the engine's own platform alone");
            }
        }
        return notices;
    }

    /**
     * Builds an image.
     *
     * @param output hears each line
     * @throws BuildFailure if it can't be built
     */
    public void run(String service, Consumer<String> output) {
        ServiceBuild build = build(service);
        if (own.run(build, request(build, "drydock"), output)) {
            return;
        }
        Optional<String> missing = missing(build).findFirst();
        if (missing.isPresent()) {
            throw new BuildFailure(missing.get(), List.of());
        }
        if (usesBuildKit(build)) {
            byBuildKit(build, output);
        } else {
            byEngine(build, output);
        }
    }

    private synchronized ServiceBuild build(String name) {
        Service service =
                project.service(name).orElseThrow(() -> new IllegalArgumentException("No service `" + name + "`"));
        return known.computeIfAbsent(
                name,
                missing -> ServiceBuild.of(project, service, options.arguments().keySet()));
    }

    private boolean isPromised(ServiceBuild build) {
        return own.promises(build, request(build, ""));
    }

    /** What a builder would need that is not there, a sentence each. */
    private Stream<String> missing(ServiceBuild build) {
        return build.needs().isEmpty() || hasBuildx()
                ? Stream.empty()
                : build.needs().stream()
                        .filter(BuildKitNeed::needed)
                        .map(need -> need.place() + ": " + need.what() + BUILDX_IS_MISSING);
    }

    private boolean usesBuildKit(ServiceBuild build) {
        return !build.needs().isEmpty() && hasBuildx();
    }

    private synchronized boolean hasBuildx() {
        boolean answers = installed.isPresent() ? installed.get() : buildx.isInstalled();
        installed = Optional.of(answers);
        return answers;
    }

    private BuildRequest request(ServiceBuild build, String builder) {
        return specs.build(
                build.service(),
                build.local().isPresent() ? "" : build.section().context().shown(),
                build.local()
                        .map(LocalContext::dockerfilePath)
                        .orElse(build.section().dockerfile().shown()),
                builder,
                options);
    }

    private void byEngine(ServiceBuild build, Consumer<String> show) {
        var output = new ClassicOutput(build.local(), show);
        ProgressListener listener = (layer, text, done, total) -> {
            if (layer.isEmpty()) {
                output.line(text);
            }
        };
        try (InputStream context = build.local().isPresent()
                ? new ArchiveStream(new ContextArchive(build.local().get())::writeTo)
                : InputStream.nullInputStream()) {
            BuildRequest request = request(build, "classic");
            engine.build(request, context, basesLogins(build, request), listener);
        } catch (EngineFailure failure) {
            throw output.failure(String.valueOf(failure.getMessage()));
        } catch (IOException unreadable) {
            throw output.failure(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Logins for the bases that the engine has to get. */
    private List<RegistryLogin> basesLogins(ServiceBuild build, BuildRequest request) {
        return build.bases().stream()
                .filter(base -> request.pull() || engine.find(base).isEmpty())
                .map(logins)
                .filter(login -> !login.equals(RegistryLogin.ANONYMOUS))
                .distinct()
                .toList();
    }

    private void byBuildKit(ServiceBuild build, Consumer<String> show) {
        var output = new BuildKitOutput(build.local(), show);
        try {
            int code = buildx.run(BuildxCall.of(build, request(build, "buildkit"), project, specs), output::line);
            if (code != 0) {
                throw output.failure(
                        output.error().isEmpty() ? "`docker buildx build` ended with " + code : output.error());
            }
        } catch (IOException unable) {
            throw output.failure("`docker buildx` can't be run: " + unable.getMessage());
        }
    }
}
