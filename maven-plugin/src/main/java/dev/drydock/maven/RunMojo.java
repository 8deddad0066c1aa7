package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.OneOffRequest;
import dev.drydock.stack.OneOffService;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in a new container of a service, as <code>docker compose run</code> does: what the service needs is started
 * and waited for, ports are not published, the output is shown without secrets. The build fails if the command does.
 *
 * @since 0.1.0
 */
@Mojo(name = "run", aggregator = true, threadSafe = true, requiresProject = false)
public final class RunMojo extends LockedGoal {
    private final OneOffService run;

    /** The service that is meant. */
    @Parameter(property = "stack.service")
    private @Nullable String service;

    /**
     * Program and arguments as one line, such as <code>dbt run --select orders</code>, split as in a compose file: no shell
     * runs it. By default the service's own command.
     */
    @Parameter(property = "stack.command")
    private @Nullable String command;

    /** Program and arguments, instead of a line. */
    @Parameter(property = "stack.arguments")
    private @Nullable List<String> arguments;

    /** Instead of the service's entrypoint, as one line. */
    @Parameter(property = "stack.entrypoint")
    private @Nullable String entrypoint;

    /** User to run it as, such as <code>postgres</code> or <code>1000:1000</code>; by default the service's. */
    @Parameter(property = "stack.user")
    private @Nullable String user;

    /** Folder to run it in; by default the service's. */
    @Parameter(property = "stack.workdir")
    private @Nullable String workdir;

    /** Variables beside the service's own, such as <code>LEVEL=debug</code>. */
    @Parameter(property = "stack.env")
    private @Nullable List<String> env;

    /** Volumes and folders beside the service's own, such as <code>./out:/out</code>. */
    @Parameter(property = "stack.mounts")
    private @Nullable List<String> mounts;

    /** Publishes the ports of the service. */
    @Parameter(property = "stack.servicePorts", defaultValue = "false")
    private boolean servicePorts;

    /** Lets the container answer to the service's names in its networks. */
    @Parameter(property = "stack.useAliases", defaultValue = "false")
    private boolean useAliases;

    /** Starts nothing of what the service needs. */
    @Parameter(property = "stack.noDeps", defaultValue = "false")
    private boolean noDeps;

    /** Removes the container, with its anonymous volumes, when it has ended. */
    @Parameter(property = "stack.rm", defaultValue = "false")
    private boolean rm;

    /** Goes on without waiting for its end. */
    @Parameter(property = "stack.detach", defaultValue = "false")
    private boolean detach;

    /** When images are got from their registries; see <code>stack:up</code>. */
    @Parameter(property = "stack.pull")
    private @Nullable String pull;

    /** When images of services with a <code>build</code> section are built; see <code>stack:up</code>. */
    @Parameter(property = "stack.build")
    private @Nullable String build;

    /** Shows what would be done, and does nothing. */
    @Parameter(property = "stack.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether the build fails if the command ends with another code than 0. */
    @Parameter(property = "stack.failOnExitCode", defaultValue = "true")
    private boolean failOnExitCode;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    RunMojo(OneOffService run) {
        this.run = run;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = UpChoices.NONE.withImages(text(pull), text(build));
        var settings = settings();
        var request = new OneOffRequest(
                new UpRequest(stack.of(text(service)), choices, settings, dryRun, lock(), own()),
                text(service),
                text(command),
                Words.withGaps(arguments),
                text(entrypoint),
                text(user),
                text(workdir),
                pairs("stack.env", words(env)),
                words(mounts),
                new OneOffRequest.Options(noDeps, servicePorts, useAliases, rm, detach));
        int code = run.run(request, messages);
        if (failOnExitCode) {
            failUnlessZero("The command", code);
        }
    }
}
