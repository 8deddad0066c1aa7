package dev.drydock.maven;

import dev.drydock.console.ShownWork;
import dev.drydock.console.WorkListener;
import dev.drydock.image.BillRequest;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageBuilder.Refused;
import dev.drydock.image.ImageBuilder.Stopped;
import dev.drydock.image.ImageRequest;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.maven.image.BillModes;
import dev.drydock.maven.image.ContainerBlock;
import dev.drydock.maven.image.FromBlock;
import dev.drydock.maven.image.ImageBlocks;
import dev.drydock.maven.image.ImageFiles;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.ImageRun;
import dev.drydock.maven.image.LayerBlock;
import dev.drydock.maven.image.LockModes;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.image.RuntimeBlock;
import dev.drydock.maven.image.ToBlock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that build images have in common: all but where the image goes. */
abstract class ImageBuildGoal extends ImageGoal {
    /** What the image builds upon. */
    @Parameter
    private FromBlock from = new FromBlock();

    /** What it is called. */
    @Parameter
    private ToBlock to = new ToBlock();

    /** How its containers run. */
    @Parameter
    private ContainerBlock container = new ContainerBlock();

    /** The Java runtime of its own, if it is to have one. */
    @Parameter
    private RuntimeBlock runtime = new RuntimeBlock();

    /**
     * Files that go into it, what changes least first. On the command line as
     * <code>requirements:/app/lib,src:/app/src</code>.
     */
    @Parameter(property = "stack.image.layers")
    private List<LayerBlock> layers = List.of();

    /** Folder for layers that were packed; by default <code>stack-image-cache</code> in the build folder. */
    @Parameter(property = "stack.image.applicationCache")
    private @Nullable File applicationCache;

    /**
     * Whether builds follow the lock file: <code>auto</code> for the images in it, <code>true</code> to use no other, or
     * <code>false</code>.
     */
    @Parameter(property = "stack.image.locked", defaultValue = "auto")
    private String locked;

    /**
     * Whether a bill of materials, CycloneDX 1.6 as JSON, is written to <code>stack-image.sbom.json</code> in the build
     * folder: <code>true</code>, <code>false</code>, or <code>auto</code> for images that leave the machine, in a tar or to
     * a registry. It names the artifacts of Maven by layer with their digests and licences, the base, and a runtime of the
     * image's own; what other layers hold it does not look into.
     */
    @Parameter(property = "stack.image.sbom", defaultValue = "auto")
    private String sbom;

    /** Whether the bill is in the image too, at <code>/usr/share/sbom/image.cdx.json</code>. */
    @Parameter(property = "stack.image.sbomInImage", defaultValue = "false")
    private boolean sbomInImage;

    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageBuildGoal(ImageModules modules, RegistrySettings registries) {
        super(modules, registries);
    }

    /** Builds the image and hands it out. */
    abstract Outcome deliver(ImageRequest request, WorkListener work) throws IOException;

    /** What was done, as it begins a sentence: {@code Wrote}. */
    abstract String verb();

    @Override
    final void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException {
        var blocks = new ImageBlocks(leaves(), from, to, container, runtime, layers);
        if (blocks.isEmpty(module)) {
            nothingToBuild();
            return;
        }
        Outcome outcome = outcome(blocks, module);
        if (outcome instanceof Refused refused) {
            throw refusal(refused.fault(), refused.message());
        }
        if (outcome instanceof Stopped stopped) {
            report(stopped.findings(), stopped.name(), module);
            throw new MojoFailureException("The image " + stopped.name() + " does not pass, and went nowhere");
        }
        var built = (Built) outcome;
        report(built.findings(), built.image().name(), module);
        var files = new ImageFiles(module.output());
        files.write(built.image());
        files.writeBill(built.bill());
        getLog().info(ImageFiles.line(verb(), built));
    }

    private Outcome outcome(ImageBlocks blocks, ImageModule module) throws IOException, Misread {
        Path packed =
                applicationCache == null ? module.output().resolve("stack-image-cache") : applicationCache.toPath();
        var run = new ImageRun(
                packed,
                baseCache(module),
                LockModes.choice(lockFile(), locked),
                access(),
                engine(),
                gate(module),
                new BillRequest(BillModes.of(sbom), sbomInImage, new PomLicences(session())));
        try (ShownWork work = work()) {
            return deliver(blocks.request(module, run), work);
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        }
    }

    private void nothingToBuild() {
        if (project().getFile() == null) {
            getLog().warn("There is nothing to build an image of; name files with `-Dstack.image.layers=src:/app/src`");
        } else {
            getLog().debug("No image: the module has neither classes nor layers");
        }
    }
}
