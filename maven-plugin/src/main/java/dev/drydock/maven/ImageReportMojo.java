package dev.drydock.maven;

import dev.drydock.image.ImageChecker;
import dev.drydock.image.ImageComparison;
import dev.drydock.image.ImageRecord;
import dev.drydock.maven.image.ImageFiles;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Misread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an image is made of: its layers, their sizes, which of them changed since the build before, and how much is
 * shipped and never seen. The same goes to <code>stack-image-report.json</code> in the build folder.
 *
 * @since 0.1.0
 */
@Mojo(name = "image-report", threadSafe = true, requiresProject = false)
public final class ImageReportMojo extends ExistingImageGoal {
    /**
     * The image: a name in a registry, <code>docker://</code> and a name in the engine, or <code>tar://</code> and a file.
     * By default the one that was built last.
     */
    @Parameter(property = "stack.image.report")
    private @Nullable String image;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageReportMojo(ImageChecker images, ImageModules modules, RegistrySettings registries) {
        super(images, modules, registries);
    }

    @Override
    void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException {
        var built = new ImageFiles(module.output());
        if (image != null && !image.isBlank()) {
            tell(new ImageComparison(judged(image.strip(), module).image(), List.of()), module);
            return;
        }
        Optional<ImageRecord> last = built.last();
        if (last.isEmpty()) {
            getLog().info("There is no image to tell of; build one, or name one with `-Dstack.image.report=`");
            return;
        }
        tell(ImageComparison.of(last.get(), built.before()), module);
    }

    private void tell(ImageComparison comparison, ImageModule module) throws IOException {
        comparison.lines().forEach(getLog()::info);
        Path file = Files.createDirectories(module.output()).resolve("stack-image-report.json");
        Files.write(file, comparison.json());
    }
}
