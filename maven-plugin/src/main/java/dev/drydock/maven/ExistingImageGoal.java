package dev.drydock.maven;

import dev.drydock.console.ShownWork;
import dev.drydock.image.CheckRequest;
import dev.drydock.image.ImageChecker;
import dev.drydock.image.ImageChecker.Judged;
import dev.drydock.image.ImageChecker.NotJudged;
import dev.drydock.image.ImageChecker.Verdict;
import dev.drydock.image.base.Registries;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.maven.image.FromBlock;
import dev.drydock.maven.image.ImageBlocks;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.image.ToBlock;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that look at a finished image. */
abstract class ExistingImageGoal extends ImageGoal {
    private final ImageChecker images;

    /** What the module's image builds upon; its login is used for images of the same registry. */
    @Parameter
    private FromBlock from = new FromBlock();

    /** What the module's image is called; its login is used for images of the same registry. */
    @Parameter
    private ToBlock to = new ToBlock();

    ExistingImageGoal(ImageChecker images, ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
        this.images = images;
    }

    /** Reads an image and judges it; one that can't be read fails the build. */
    final Judged judged(String reference, ImageModule module)
            throws IOException, Misread, MojoExecutionException, MojoFailureException {
        var blocks = ImageBlocks.of(leaves(), from, to);
        Registries.Access access;
        try {
            access = blocks.reading(access(), module);
        } catch (Unbuildable why) {
            throw refusal(why.fault(), String.valueOf(why.getMessage()));
        }
        Verdict verdict;
        try (ShownWork work = work()) {
            var request = new CheckRequest(
                    reference, module.folder(), baseCache(module), Platform.DEFAULT, access, engine(), gate(module));
            verdict = images.check(request, work);
        }
        if (verdict instanceof NotJudged refused) {
            throw refusal(refused.fault(), refused.message());
        }
        return (Judged) verdict;
    }
}
