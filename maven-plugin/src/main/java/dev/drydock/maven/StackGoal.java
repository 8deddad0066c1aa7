package dev.drydock.maven;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.lock.LockChoice;
import dev.drydock.maven.image.LockModes;
import dev.drydock.maven.image.Misread;
import dev.drydock.stack.OwnImages;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals of a stack have in common: which stack is meant, on which engine, and how trouble is told. */
abstract class StackGoal extends AbstractMojo {
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
     * The stack's name. By default <code>COMPOSE_PROJECT_NAME</code>, else the <code>name</code> in the files, else the
     * folder's.
     */
    @Parameter(property = "stack.project")
    private @Nullable String stackName;

    /** Profiles to switch on, beside those of <code>COMPOSE_PROFILES</code>; <code>*</code> means all. */
    @Parameter(property = "stack.profiles")
    private @Nullable List<String> profiles;

    /** Files of variables, a later one over an earlier one; by default <code>.env</code>. */
    @Parameter(property = "stack.envFiles")
    private @Nullable List<String> envFiles;

    /** Services that are meant, with those that they need; by default all that are active. */
    @Parameter(property = "stack.services")
    private @Nullable List<String> services;

    /**
     * Address of the Docker Engine, such as <code>unix:///var/run/docker.sock</code> or <code>tcp://host:2376</code>. By
     * default <code>DOCKER_HOST</code>, <code>DOCKER_CONTEXT</code>, the context in use, or the usual socket.
     */
    @Parameter(property = "stack.dockerHost")
    private @Nullable String dockerHost;

    /** Folder for logs, ports and reports; by default <code>stack</code> in the build folder, mostly <code>target</code>. */
    @Parameter(property = "stack.outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * How progress is shown: <code>auto</code> draws a table on a terminal, and writes lines to a pipe, with
     * <code>-B</code>, <code>-T</code> or <code>TERM=dumb</code>; <code>plain</code> writes lines everywhere.
     */
    @Parameter(property = "stack.progress", defaultValue = "auto")
    private String progress;

    /** Skips the goals that run stacks. */
    @Parameter(property = "stack.up.skip", defaultValue = "false")
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

    private RegistryServers servers;
    private ModuleGoals goals;

    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    StackGoal() {}

    @Inject
    final void setServers(RegistryServers servers) {
        this.servers = servers;
    }

    @Inject
    final void setGoals(ModuleGoals moduleGoals) {
        this.goals = moduleGoals;
    }

    /** The images that modules of this build become. */
    final OwnImages own() {
        return new ReactorImages(session, version, goals);
    }

    /** What the goal does. */
    abstract void work(StackRequest stack, Messages messages) throws StackTrouble;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipAll) {
            getLog().info("The stack is skipped");
            return;
        }
        try {
            work(request(), messages());
        } catch (StackTrouble trouble) {
            if (!trouble.details().isEmpty()) {
                getLog().error(trouble.getMessage());
                trouble.details().forEach(getLog()::error);
            }
            if (trouble.blame() == StackTrouble.Blame.STACK) {
                throw new MojoFailureException(trouble.getMessage(), trouble);
            }
            throw new MojoExecutionException(trouble.getMessage(), trouble);
        }
    }

    private Messages messages() throws StackTrouble {
        if (!Consoles.isKnown(progress)) {
            throw new StackTrouble(
                    StackTrouble.Blame.STACK,
                    "stack.progress: `" + progress + "` is not known; write `auto` or `plain`",
                    List.of());
        }
        return Consoles.open(progress, getLog(), session);
    }

    private StackRequest request() {
        EndpointRequest engine = Surroundings.of(session).endpoint(dockerHost);
        var load = new LoadRequest(
                path(projectDirectory),
                words(files),
                text(stackName),
                words(profiles),
                words(envFiles),
                words(services),
                engine.environment());
        return new StackRequest(load, engine, output(), version, servers.logins(session));
    }

    private Path output() {
        if (outputDirectory != null) {
            return outputDirectory.toPath();
        }
        boolean noPom = project.getFile() == null; // then Maven leaves ${project.build.directory} half resolved
        Path build = noPom
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
        return build.resolve("stack");
    }

    /** Sets a property for what comes after in this build; all modules see it where the goal runs once for all. */
    void export(String name, String value) {
        List<MavenProject> modules = project.isExecutionRoot() ? session.getProjects() : List.of(project);
        modules.forEach(module -> module.getProperties().setProperty(name, value));
    }

    /** Lets the build fail if a command did. */
    static void failUnlessZero(String who, int exitCode) throws StackTrouble {
        if (exitCode != 0) {
            throw new StackTrouble(StackTrouble.Blame.STACK, who + " ended with " + exitCode, List.of());
        }
    }

    boolean isInteractive() {
        return session.getSettings().isInteractiveMode();
    }

    /** The folder of backups: the one that is given, or the usual one. */
    static Path archives(StackRequest stack, @Nullable File given) {
        return given == null ? stack.output().resolve("backup") : given.toPath();
    }

    /** Which lock file is meant, and whether it is followed. */
    static LockChoice lock(File file, String locked) throws StackTrouble {
        try {
            return LockModes.choice(file.toPath(), locked);
        } catch (Misread misread) {
            throw new StackTrouble(StackTrouble.Blame.STACK, String.valueOf(misread.getMessage()), List.of());
        }
    }

    /** Names with values, each written as {@code NAME=value}. */
    static Map<String, String> pairs(String property, List<String> written) throws StackTrouble {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : written) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new StackTrouble(
                        StackTrouble.Blame.STACK,
                        property + ": `" + parts[0] + "` has no value; write `NAME=value`",
                        List.of());
            }
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    /** Absolute path of a folder, with slashes. */
    static String path(File folder) {
        return folder.toPath().toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
    }

    static List<String> words(@Nullable List<String> given) {
        return Words.of(given);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
