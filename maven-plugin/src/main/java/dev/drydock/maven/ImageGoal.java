package dev.drydock.maven;

import dev.drydock.console.ShownWork;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Gate;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.model.Unbuildable.Fault;
import dev.drydock.maven.image.Gates;
import dev.drydock.maven.image.ImageFiles;
import dev.drydock.maven.image.ImageModule;
import dev.drydock.maven.image.Leaves;
import dev.drydock.maven.image.Misread;
import dev.drydock.maven.lint.Format;
import dev.drydock.maven.lint.ImageFindings;
import dev.drydock.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals of images have in common: where images come from, and what they have to pass. */
abstract class ImageGoal extends AbstractMojo {
    private final ImageModules modules;
    private final RegistrySettings registries;

    /**
     * Lowest severity of a finding that keeps an image back: <code>error</code>, <code>warning</code>, <code>info</code>
     * or <code>never</code>.
     */
    @Parameter(property = "stack.image.failOn", defaultValue = "warning")
    private String failOn;

    /** Rules that images need not keep to. */
    @Parameter(property = "stack.image.ignoreRules")
    private @Nullable List<String> ignoreRules;

    /**
     * How findings are reported: <code>text</code> on the console; <code>json</code> to <code>drydock/image.json</code> and
     * <code>sarif</code> to <code>drydock/image.sarif</code> in the build folder.
     */
    @Parameter(property = "stack.image.formats", defaultValue = "text")
    private List<String> formats;

    /** What an image may take on disk at most, such as <code>120MB</code>, or <code>110%</code> of what the last one took. */
    @Parameter(property = "stack.image.maxSize")
    private @Nullable String maxSize;

    /** What an image may take packed at most, such as <code>60MB</code>, or <code>110%</code> of what the last one took. */
    @Parameter(property = "stack.image.maxCompressedSize")
    private @Nullable String maxCompressedSize;

    /** What a layer may take on disk at most. */
    @Parameter(property = "stack.image.maxLayerSize")
    private @Nullable String maxLayerSize;

    /**
     * What is known of the last image, for limits in percent; by default <code>stack-image.json</code> in the build folder,
     * which every build writes. A copy of it can be kept in version control.
     */
    @Parameter(property = "stack.image.sizeRecord")
    private @Nullable File sizeRecord;

    /** Whether http and unknown certificates will do for registries; on this machine itself they always do. */
    @Parameter(property = "stack.image.allowInsecureRegistries", defaultValue = "false")
    private boolean allowInsecureRegistries;

    /** Whether passwords are sent to such registries too. */
    @Parameter(property = "stack.image.sendCredentialsOverHttp", defaultValue = "false")
    private boolean sendCredentialsOverHttp;

    /** Folder for layers of bases; by default <code>drydock</code> in the user's caches. */
    @Parameter(property = "stack.image.baseImageCache")
    private @Nullable File baseImageCache;

    /** File with the digests of images, which <code>image-lock</code> writes. */
    @Parameter(property = "stack.image.lockFile", defaultValue = "${maven.multiModuleProjectDirectory}/images.lock")
    private File lockFile;

    /**
     * Address of the Docker Engine, such as <code>unix:///var/run/docker.sock</code> or <code>tcp://host:2376</code>. By
     * default <code>DOCKER_HOST</code>, <code>DOCKER_CONTEXT</code>, the context in use, or the usual socket.
     */
    @Parameter(property = "stack.dockerHost")
    private @Nullable String dockerHost;

    /**
     * How progress is shown: <code>auto</code> draws a table on a terminal, and writes lines to a pipe, with
     * <code>-B</code>, <code>-T</code> or <code>TERM=dumb</code>; <code>plain</code> writes lines everywhere.
     */
    @Parameter(property = "stack.progress", defaultValue = "auto")
    private String progress;

    /** Skips the goals of images. */
    @Parameter(property = "stack.image.skip", defaultValue = "false")
    private boolean skip;

    /** Skips every goal of this plugin. */
    @Parameter(property = "stack.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ImageGoal(ImageModules modules, RegistrySettings registries) {
        this.modules = modules;
        this.registries = registries;
    }

    /** What the goal does with this module. */
    abstract void work(ImageModule module) throws IOException, Misread, MojoExecutionException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipAll) {
            getLog().info("Image is skipped");
            return;
        }
        try {
            work(modules.of(project, basedir, session));
        } catch (Misread misread) {
            throw new MojoFailureException(misread.getMessage(), misread);
        } catch (IOException broken) {
            throw new MojoExecutionException(broken.toString(), broken);
        }
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final Path baseCache(ImageModule module) {
        return baseImageCache == null ? module.cache() : baseImageCache.toPath();
    }

    final Path lockFile() {
        return lockFile.toPath();
    }

    /** Where single things are said of an image. */
    final Leaves leaves() {
        return new Leaves(session.getUserProperties()::getProperty, project.getProperties()::getProperty);
    }

    final EndpointRequest engine() {
        return Surroundings.of(session).endpoint(dockerHost);
    }

    final Gate gate(ImageModule module) throws IOException, Misread {
        Path record = sizeRecord == null ? new ImageFiles(module.output()).record() : sizeRecord.toPath();
        Map<String, Severity> severities;
        reports(); // what can't be followed is told of before an image goes anywhere
        try {
            severities = new ImageFindings(module.folder()).severities(Gate.names());
        } catch (ImageFindings.Unclear unclear) {
            throw new Misread(String.valueOf(unclear.getMessage()));
        }
        return new Gates(record, severities).gate(failOn, ignoreRules, maxSize, maxCompressedSize, maxLayerSize);
    }

    private Set<Format> reports() throws Misread {
        try {
            return ImageFindings.formats(formats);
        } catch (ImageFindings.Unclear unclear) {
            throw new Misread(String.valueOf(unclear.getMessage()));
        }
    }

    /** Shows what takes a while; to be closed before anything else is shown. */
    final ShownWork work() throws Misread {
        if (!Consoles.isKnown(progress)) {
            throw new Misread("`stack.progress` is `" + progress + "`; it can be `auto` or `plain`");
        }
        return ShownWork.in(Consoles.open(progress, getLog(), session), Clock.systemUTC());
    }

    final Registries.Access access() {
        return registries.access(session, allowInsecureRegistries, sendCredentialsOverHttp);
    }

    /** Tells of findings in the log and in the reports that are asked for. */
    final void report(List<ImageFinding> findings, String image, ImageModule module) throws IOException, Misread {
        List<ImageFindings.Broken> broken = findings.stream()
                .map(finding -> new ImageFindings.Broken(finding.rule(), finding.severity(), finding.message()))
                .toList();
        Path folder = module.output().resolve("drydock");
        new ImageFindings(module.folder()).write(broken, image, reports(), folder, version);
        for (ImageFinding finding : findings) {
            switch (finding.severity()) {
                case ERROR -> getLog().error(finding.toString());
                case WARNING -> getLog().warn(finding.toString());
                case INFO, OFF -> getLog().info(finding.toString());
            }
        }
    }

    /** How Maven is told of what kept the goal from its work. */
    static MojoFailureException refusal(Fault fault, String message) throws MojoExecutionException {
        return switch (fault) {
            case REQUEST -> new MojoFailureException(message);
            case ENVIRONMENT -> throw new MojoExecutionException(message);
        };
    }
}
