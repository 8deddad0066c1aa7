package dev.drydock.maven;

import dev.drydock.maven.lint.LintService;
import dev.drydock.rule.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Checks Dockerfiles, <code>.dockerignore</code> and compose files, and fails the build on findings at or above
 * <code>failOn</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class LintMojo extends AbstractMojo {
    private final LintService lint;
    private final ModuleFolders modules;

    /** Folder to look in, with all below it but the folders of other modules. */
    @Parameter(property = "stack.lint.directory", defaultValue = "${basedir}", required = true)
    private File directory;

    /**
     * Ant patterns of the files to check, relative to the directory. By default <code>Dockerfile</code>,
     * <code>Dockerfile.*</code>, <code>*.Dockerfile</code>, <code>*.dockerfile</code>, <code>Containerfile*</code>,
     * <code>compose*.y*ml</code> and <code>docker-compose*.y*ml</code> at any depth.
     */
    @Parameter(property = "stack.lint.includes")
    private @Nullable List<String> includes;

    /**
     * Ant patterns of files to leave out, beside what is never looked at: build output, <code>node_modules</code>,
     * the folders of version control, and what git ignores.
     */
    @Parameter(property = "stack.lint.excludes")
    private @Nullable List<String> excludes;

    /**
     * Lowest severity that fails the build: <code>error</code>, <code>warning</code>, <code>info</code> or
     * <code>never</code>.
     */
    @Parameter(property = "stack.lint.failOn", defaultValue = "warning")
    private String failOn;

    /** Profile that says which rules run and how grave they are. */
    @Parameter(property = "stack.lint.profile", defaultValue = "recommended")
    private String profile;

    /** Only these rules, whatever their default: names, or the ids of hadolint and other peers. */
    @Parameter(property = "stack.lint.rules")
    private @Nullable List<String> rules;

    /**
     * Reports to make: <code>text</code> on the console, <code>json</code> to <code>lint.json</code>,
     * <code>sarif</code> to <code>lint.sarif</code>.
     */
    @Parameter(property = "stack.lint.formats", defaultValue = "text")
    private List<String> formats;

    /** Where the reports go that are files; by default <code>drydock</code> in the build folder, mostly <code>target</code>. */
    @Parameter(property = "stack.lint.outputDirectory")
    private @Nullable File outputDirectory;

    /** Configuration for all files; by default the nearest <code>.drydock.yaml</code> upwards of each file. */
    @Parameter(property = "stack.lint.config")
    private @Nullable File config;

    /** Skips this goal. */
    @Parameter(property = "stack.lint.skip", defaultValue = "false")
    private boolean skip;

    /** Skips every goal of this plugin. */
    @Parameter(property = "stack.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    LintMojo(LintService lint, ModuleFolders modules) {
        this.lint = lint;
        this.modules = modules;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipAll) {
            getLog().info("Lint is skipped");
            return;
        }
        LintService.Outcome outcome = Failures.translated(() -> lint.run(request()));
        outcome.lines().forEach(line -> log(line.severity(), line.text()));
        if (outcome.failed()) {
            throw new MojoFailureException(outcome.headline());
        }
    }

    private LintService.Request request() {
        Path build = buildFolder();
        var closed = modules.others(session.getAllProjects(), project);
        closed.add(build);
        return new LintService.Request(
                directory.toPath(),
                orEmpty(includes),
                orEmpty(excludes),
                closed,
                failOn,
                profile,
                orEmpty(rules),
                config == null ? "" : config.getPath(),
                formats,
                outputDirectory == null ? build.resolve("drydock") : outputDirectory.toPath());
    }

    private Path buildFolder() {
        boolean noPom = project.getFile() == null; // then Maven leaves ${project.build.directory} half resolved
        return noPom
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    private void log(Severity severity, String text) {
        switch (severity) {
            case ERROR -> getLog().error(text);
            case WARNING -> getLog().warn(text);
            case INFO, OFF -> getLog().info(text);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
