package dev.drydock.maven;

import dev.drydock.image.ImageChecker;
import dev.drydock.image.ImageChecker.Judged;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Misread;
import java.io.IOException;
import java.nio.file.Files;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges a finished image, whoever built it: its user, its base, secrets, permissions, waste and size.
 *
 * @since 0.1.0
 */
@Mojo(name = "image-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ImageCheckMojo extends ExistingImageGoal {
    private static final String TAR = "stack-image.tar";

    /**
     * The image: a name in a registry, <code>docker://</code> and a name in the engine, or <code>tar://</code> and a file
     * of <code>docker save</code>. By default what <code>image-tar</code> wrote.
     */
    @Parameter(property = "stack.image.check")
    private @Nullable String image;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageCheckMojo(ImageChecker images, ImageModules modules, RegistrySettings registries) {
        super(images, modules, registries);
    }

    @Override
    void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException {
        boolean named = image != null && !image.isBlank();
        if (!named && !Files.exists(module.output().resolve(TAR))) {
            getLog().info(
                            "There is no image to check; build it by `image-tar`, or name one with `-Dstack.image.check=`");
            return;
        }
        String reference =
                image == null || image.isBlank() ? "tar://" + module.output().resolve(TAR) : image.strip();
        Judged judged = judged(reference, module);
        report(judged.findings(), reference, module);
        if (!judged.passed()) {
            throw new MojoFailureException("The image " + reference + " does not pass");
        }
        getLog().info("The image " + reference + " passes");
    }
}
