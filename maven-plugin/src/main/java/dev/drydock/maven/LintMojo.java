package dev.drydock.maven;

import dev.drydock.maven.lint.LintService;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
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

    /**
     * Profile that says which rules run and how grave they are; by default that of <code>.drydock.yaml</code>, else
     * <code>recommended</code>.
     */
    @Parameter(property = "stack.lint.profile")
    private @Nullable String profile;

    /** Only these rules, whatever their default: names, or the ids of hadolint and other peers. */
    @Parameter(property = "stack.lint.rules")
    private @Nullable List<String> rules;

    /**
     * ShellCheck's program, by its path from where Maven runs or by its name in <code>PATH</code>, mostly
     * <code>shellcheck</code>: it is shown the shell scripts of Dockerfiles, for the rule
     * <code>shell-script-checks</code>. By default it is not asked.
     */
    @Parameter(property = "stack.lint.shellcheck")
    private @Nullable String shellcheck;

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

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

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
        if (!first()) {
            getLog().info("Another module has linted " + directory);
            return;
        }
        LintService.Outcome outcome = Failures.translated(() -> lint.run(request()));
        outcome.messages().forEach(this::log);
        if (outcome.failed()) {
            throw new MojoFailureException(outcome.headline());
        }
    }

    private LintService.Request request() {
        Path folder = directory.toPath().normalize();
        Path build = buildFolder();
        Set<Path> closed = modules.others(session.getAllProjects(), project);
        closed.add(build);
        return new LintService.Request(
                folder,
                Words.of(includes),
                Words.of(excludes),
                closed,
                failOn,
                profile == null ? "" : profile.strip(),
                Words.of(rules),
                shellcheck == null ? "" : shellcheck.strip(),
                config == null ? "" : config.getPath(),
                Words.of(formats),
                outputDirectory == null ? build.resolve("drydock") : outputDirectory.toPath(),
                version);
    }

    /** Whether no other module of this build was here before, as happens where all are given the same directory. */
    private boolean first() {
        SessionData seen = session.getRepositorySession().getData();
        String key = "stack:lint " + directory.toPath().normalize();
        return seen.set(key, null, project.getId()) || project.getId().equals(seen.get(key));
    }

    private Path buildFolder() {
        boolean noPom = project.getFile() == null; // then Maven leaves ${project.build.directory} half resolved
        return noPom
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    private void log(LintService.Message message) {
        switch (message.severity()) {
            case ERROR -> getLog().error(message.text());
            case WARNING -> getLog().warn(message.text());
            case INFO, OFF -> getLog().info(message.text());
        }
    }
}
