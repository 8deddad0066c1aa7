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
public final class ImageLoadMojo extends ImageBuildGoal {
    private final ImageBuilder images;

    @Inject
    ImageLoadMojo(ImageBuilder images, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
    }

    @Override
    Outcome deliver(ImageRequest request, WorkListener work) throws IOException {
        Outcome outcome = images.load(request, work);
        if (outcome instanceof ImageBuilder.Built) {
            ReactorImages.loaded(project());
        }
        return outcome;
    }

    @Override
    String verb() {
        return "Loaded";
    }
}
