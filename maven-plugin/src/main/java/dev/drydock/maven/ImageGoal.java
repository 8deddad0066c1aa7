package dev.drydock.maven;

import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageBuilder.Refused;
import dev.drydock.image.ImageRequest;
import dev.drydock.image.Registries;
import dev.drydock.image.Unbuildable;
import dev.drydock.maven.image.ContainerBlock;
import dev.drydock.maven.image.FromBlock;
import dev.drydock.maven.image.ImageBlocks;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.ImageReport;
import dev.drydock.maven.image.LayerBlock;
import dev.drydock.maven.image.Leaves;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.image.ToBlock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that build images have in common: all but where the image goes. */
abstract class ImageGoal extends AbstractMojo {
    private final ImageModules modules;

    /** What the image builds upon. */
    @Parameter
    private FromBlock from = new FromBlock();

    /** What it is called. */
    @Parameter
    private ToBlock to = new ToBlock();

    /** How its containers run. */
    @Parameter
    private ContainerBlock container = new ContainerBlock();

    /**
     * Files that go into it, what changes least first. On the command line as
     * <code>requirements:/app/lib,src:/app/src</code>.
     */
    @Parameter(property = "stack.image.layers")
    private List<LayerBlock> layers = List.of();

    /** Whether http and unknown certificates will do for registries; on this machine itself they always do. */
    @Parameter(property = "stack.image.allowInsecureRegistries", defaultValue = "false")
    private boolean allowInsecureRegistries;

    /** Whether passwords are sent to such registries too. */
    @Parameter(property = "stack.image.sendCredentialsOverHttp", defaultValue = "false")
    private boolean sendCredentialsOverHttp;

    /** Folder for layers of bases; by default <code>drydock</code> in the user's caches. */
    @Parameter(property = "stack.image.baseImageCache")
    private @Nullable File baseImageCache;

    /** Folder for layers that were packed; by default <code>stack-image-cache</code> in the build folder. */
    @Parameter(property = "stack.image.applicationCache")
    private @Nullable File applicationCache;

    /** Skips the goals that build images. */
    @Parameter(property = "stack.image.skip", defaultValue = "false")
    private boolean skip;

    /** Skips every goal of this plugin. */
    @Parameter(property = "stack.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageGoal(ImageModules modules) {
        this.modules = modules;
    }

    /** Builds the image and hands it out. */
    abstract Outcome deliver(ImageRequest request, ImageModule module) throws IOException;

    /** What was done, as it begins a sentence: {@code Wrote}. */
    abstract String verb();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipAll) {
            getLog().info("Image is skipped");
            return;
        }
        var blocks = new ImageBlocks(leaves(), from, to, container, layers);
        ImageModule module = modules.of(project, basedir, session);
        if (blocks.isEmpty(module)) {
            nothingToBuild();
            return;
        }
        Outcome outcome = Failures.translated(() -> built(blocks, module));
        if (outcome instanceof Refused refused) {
            throw refusal(refused);
        }
        var report = new ImageReport((Built) outcome);
        Failures.translated(() -> {
            report.write(module.output());
            return report;
        });
        getLog().info(report.line(verb()));
    }

    final MavenSession session() {
        return session;
    }

    private void nothingToBuild() {
        if (project.getFile() == null) {
            getLog().warn("There is nothing to build an image of; name files with `-Dstack.image.layers=src:/app/src`");
        } else {
            getLog().debug("No image: the module has neither classes nor layers");
        }
    }

    private Outcome built(ImageBlocks blocks, ImageModule module) throws IOException {
        Path packed =
                applicationCache == null ? module.output().resolve("stack-image-cache") : applicationCache.toPath();
        Path bases = baseImageCache == null ? module.cache() : baseImageCache.toPath();
        try {
            return deliver(blocks.request(module, packed, bases, access()), module);
        } catch (Misread misread) {
            return new Refused(Unbuildable.Fault.REQUEST, String.valueOf(misread.getMessage()));
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        }
    }

    private static MojoFailureException refusal(Refused refused) throws MojoExecutionException {
        return switch (refused.fault()) {
            case REQUEST -> new MojoFailureException(refused.message());
            case ENVIRONMENT -> throw new MojoExecutionException(refused.message());
        };
    }

    private Registries.Access access() {
        return new Registries.Access(
                List.of(),
                modules.dockerConfig(session),
                allowInsecureRegistries,
                sendCredentialsOverHttp,
                session.isOffline());
    }

    private Leaves leaves() {
        return new Leaves(session.getUserProperties()::getProperty, project.getProperties()::getProperty);
    }
}
