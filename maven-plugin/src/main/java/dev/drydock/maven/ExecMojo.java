package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.docker.ExecRequest;
import dev.drydock.stack.ExecService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in a container of the stack and shows what it writes, without secrets. The build fails if the command does.
 * Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "exec", aggregator = true, threadSafe = true, requiresProject = false)
public final class ExecMojo extends StackGoal {
    private final ExecService exec;

    /** The service that is meant. */
    @Parameter(property = "stack.service")
    private @Nullable String service;

    /** Which of its containers, from 1 on; by default the first. */
    @Parameter(property = "stack.index", defaultValue = "0")
    private int index;

    /** A line of shell, such as <code>ls /data | wc -l</code>, which <code>/bin/sh</code> in the container runs. */
    @Parameter(property = "stack.command")
    private @Nullable String command;

    /** Program and arguments, instead of a line of shell. */
    @Parameter(property = "stack.arguments")
    private @Nullable List<String> arguments;

    /** User to run it as, such as <code>postgres</code> or <code>1000:1000</code>; by default the container's own. */
    @Parameter(property = "stack.user")
    private @Nullable String user;

    /** Folder to run it in; by default the container's own. */
    @Parameter(property = "stack.workdir")
    private @Nullable String workdir;

    /** Seconds after which waiting for its end is given up. */
    @Parameter(property = "stack.timeout", defaultValue = "3600")
    private int timeout;

    /** Whether the build fails if the command ends with another code than 0. */
    @Parameter(property = "stack.failOnExitCode", defaultValue = "true")
    private boolean failOnExitCode;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    ExecMojo(ExecService exec) {
        this.exec = exec;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        List<String> words = command == null ? Words.withGaps(arguments) : List.of("/bin/sh", "-c", command);
        var request = new ExecRequest(words, Map.of(), text(user), text(workdir), false, Duration.ofSeconds(timeout));
        int code = exec.exec(stack, text(service), index, request, messages);
        if (failOnExitCode) {
            failUnlessZero("The command", code);
        }
    }
}
