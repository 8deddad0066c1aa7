package dev.drydock.maven;

import dev.drydock.console.WorkListener;
import dev.drydock.image.ImageBuilder;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageRequest;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Builds the module's image into a file that <code>docker load</code> and OCI tools read. Needs no Docker.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "image-tar",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true,
        requiresProject = false)
public final class ImageTarMojo extends ImageBuildGoal {
    private final ImageBuilder images;

    /** The file; by default <code>stack-image.tar</code> in the build folder. */
    @Parameter(property = "stack.image.tar")
    private @Nullable File tar;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageTarMojo(ImageBuilder images, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
    }

    @Override
    Outcome deliver(ImageRequest request, WorkListener work) throws IOException {
        var file = tar == null ? request.output().resolve("stack-image.tar") : tar.toPath();
        return images.tar(request, file, work);
    }

    @Override
    String verb() {
        return "Wrote";
    }
}
