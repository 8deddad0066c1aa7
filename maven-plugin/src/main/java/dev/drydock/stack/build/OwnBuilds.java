package dev.drydock.stack.build;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineFailure;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.SyntaxImage;
import dev.drydock.image.dockerfile.DockerfileBuild;
import dev.drydock.image.dockerfile.NotOurs;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.stack.run.BuildFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds images without a builder, where a Dockerfile runs nothing. */
public final class OwnBuilds {
    /** What a build section may ask of a builder alone, or changes where files come from. */
    private static final List<String> KEYS = List.of(
            "additional_contexts",
            "cache_from",
            "cache_to",
            "entitlements",
            "isolation",
            "network",
            "no_cache_filter",
            "privileged",
            "secrets",
            "ssh");

    private final Engine engine;
    private final DockerfileBuild builds;
    private final Consumer<String> debug;

    /** @param debug hears why something is left to a builder */
    public OwnBuilds(Engine engine, DockerfileBuild builds, Consumer<String> debug) {
        this.engine = engine;
        this.builds = builds;
        this.debug = debug;
    }

    /** Whether it can be done, as far as the files tell. */
    boolean promises(ServiceBuild build, BuildRequest request) {
        return obstacle(build, request).isEmpty();
    }

    /**
     * Builds it.
     *
     * @return whether it was done; if not, a builder has to do it
     * @throws BuildFailure if it can't be built
     */
    boolean run(ServiceBuild build, BuildRequest request, Consumer<String> output) {
        Optional<String> obstacle = obstacle(build, request);
        try {
            if (obstacle.isEmpty()) {
                builds.run(request(build.local().orElseThrow(), request), output);
                return true;
            }
        } catch (NotOurs other) {
            obstacle = Optional.ofNullable(other.getMessage());
        } catch (Unbuildable | EngineFailure | IOException failure) {
            throw new BuildFailure(String.valueOf(failure.getMessage()), List.of());
        }
        debug.accept("Service `" + build.service().name() + "` is left to a builder: " + obstacle.orElse(""));
        return false;
    }

    private Optional<String> obstacle(ServiceBuild build, BuildRequest request) {
        if (build.local().isEmpty()) {
            return Optional.of("its context is not on this machine");
        }
        Optional<String> key = KEYS.stream()
                .filter(name -> build.section().section().has(name))
                .findFirst();
        if (key.isPresent()) {
            return key.map(name -> "`build." + name + "`");
        }
        EngineFacts facts = engine.facts();
        if (!facts.operatingSystem().equals("linux")) {
            return Optional.of("the engine runs " + facts.operatingSystem());
        }
        String platform = facts.operatingSystem() + "/" + facts.architecture();
        if (build.section().section().texts("platforms").size() > 1
                || !request.platform().isEmpty() && !request.platform().equals(platform)) {
            return Optional.of("it is not for the platform of the engine alone");
        }
        DockerfileModel file = model(build.local().get());
        return file.syntax()
                .syntaxImage()
                .filter(syntax -> !BuildKitNeed.isUsual(syntax))
                .map(SyntaxImage::image)
                .or(() -> DockerfileBuild.obstacle(file, request.target()));
    }

    private static DockerfileModel model(LocalContext local) {
        return DockerfileModel.of(local.dockerfile());
    }

    private static DockerfileBuild.Request request(LocalContext local, BuildRequest request) {
        return new DockerfileBuild.Request(
                model(local),
                local.folder(),
                local.files(),
                request.target(),
                request.arguments(),
                request.labels(),
                request.tags(),
                request.pull());
    }
}
