package dev.drydock.maven;

import dev.drydock.console.WorkListener;
import dev.drydock.image.ImageBuilder;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageRequest;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the module's image into a registry, sending only what it lacks. Needs no Docker.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "image-push",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true,
        requiresProject = false)
public final class ImagePushMojo extends ImageBuildGoal {
    private final ImageBuilder images;

    @Inject
    ImagePushMojo(ImageBuilder images, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
    }

    @Override
    Outcome deliver(ImageRequest request, WorkListener work) throws IOException {
        return images.push(request, work);
    }

    @Override
    String verb() {
        return "Pushed";
    }
}
