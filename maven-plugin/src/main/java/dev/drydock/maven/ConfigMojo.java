package dev.drydock.maven;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.stack.ConfigService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the compose project: all files merged, variables filled in, every value in its long form, as
 * <code>docker compose config</code> does, but with secrets masked. Needs no engine. Fails the build where Compose would
 * refuse the files, and names every place.
 *
 * @since 0.1.0
 */
@Mojo(name = "config", aggregator = true, threadSafe = true, requiresProject = false)
public final class ConfigMojo extends AbstractMojo {
    private static final String ENVIRONMENT = "env.";

    private final ConfigService config;

    /** Folder to start from: where compose files are looked for, here and then upwards. */
    @Parameter(property = "stack.projectDirectory", defaultValue = "${basedir}", required = true)
    private File projectDirectory;

    /**
     * Compose files, each laid over those before it. By default those of <code>COMPOSE_FILE</code>, else
     * <code>compose.yaml</code>, <code>compose.yml</code>, <code>docker-compose.yml</code> or
     * <code>docker-compose.yaml</code> with the override beside it.
     */
    @Parameter(property = "stack.files")
    private @Nullable List<String> files;

    /**
     * The project's name. By default <code>COMPOSE_PROJECT_NAME</code>, else the <code>name</code> in the files, else the
     * folder's.
     */
    @Parameter(property = "stack.project")
    private @Nullable String project;

    /** Profiles to switch on, beside those of <code>COMPOSE_PROFILES</code>; <code>*</code> means all. */
    @Parameter(property = "stack.profiles")
    private @Nullable List<String> profiles;

    /** Files of variables, a later one over an earlier one; by default <code>.env</code>. */
    @Parameter(property = "stack.envFiles")
    private @Nullable List<String> envFiles;

    /** Services to show, with those that they need; by default all that are active. */
    @Parameter(property = "stack.services")
    private @Nullable List<String> services;

    /** <code>yaml</code> or <code>json</code>. */
    @Parameter(property = "stack.format", defaultValue = "yaml")
    private String format;

    /** File to write the project to; by default it goes to the console. */
    @Parameter(property = "stack.outputFile")
    private @Nullable File outputFile;

    /** Skips every goal of this plugin. */
    @Parameter(property = "stack.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ConfigMojo(ConfigService config) {
        this.config = config;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipAll) {
            getLog().info("Config is skipped");
            return;
        }
        ConfigService.Outcome outcome = config.run(request(), format);
        outcome.warnings().forEach(getLog()::warn);
        outcome.errors().forEach(getLog()::error);
        if (!outcome.errors().isEmpty()) {
            throw new MojoFailureException(outcome.errors().get(0));
        }
        File file = outputFile;
        if (file == null) {
            getLog().info("The compose project:\n" + outcome.text());
        } else {
            Failures.translated(() -> write(file.toPath(), outcome.text()));
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.writeString(file, text);
    }

    private LoadRequest request() {
        return new LoadRequest(
                StackGoal.path(projectDirectory),
                Words.of(files),
                project == null ? "" : project,
                Words.of(profiles),
                Words.of(envFiles),
                Words.of(services),
                environment(session.getSystemProperties()));
    }

    /** The caller's environment, which Maven keeps among its properties. */
    private static Map<String, String> environment(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(ENVIRONMENT))
                .collect(Collectors.toMap(name -> name.substring(ENVIRONMENT.length()), properties::getProperty));
    }
}
