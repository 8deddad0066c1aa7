package dev.drydock.maven;

import dev.drydock.image.ImageBuilder;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageRequest;
import dev.drydock.maven.image.ImageModule;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Builds the module's image into the Docker Engine, sending only the layers it lacks.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "image-load",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true,
        requiresProject = false)
public final class ImageLoadMojo extends ImageGoal {
    private final ImageBuilder images;

    /**
     * Address of the Docker Engine, such as <code>unix:///var/run/docker.sock</code> or <code>tcp://host:2376</code>. By
     * default <code>DOCKER_HOST</code>, <code>DOCKER_CONTEXT</code>, the context in use, or the usual socket.
     */
    @Parameter(property = "stack.dockerHost")
    private @Nullable String dockerHost;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageLoadMojo(ImageBuilder images, ImageModules modules) {
        super(modules);
        this.images = images;
    }

    @Override
    Outcome deliver(ImageRequest request, ImageModule module) throws IOException {
        return images.load(request, Surroundings.of(session()).endpoint(dockerHost), getLog()::warn);
    }

    @Override
    String verb() {
        return "Loaded";
    }
}
