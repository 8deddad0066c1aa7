package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.logs.LogChoices;
import dev.drydock.stack.logs.LogsService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the containers of the stack have written, without secrets. Without compose files the name of the stack is
 * enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "logs", aggregator = true, threadSafe = true, requiresProject = false)
public final class LogsMojo extends StackGoal {
    private final LogsService logs;

    /** Whether to go on until all containers have ended. */
    @Parameter(property = "stack.follow", defaultValue = "false")
    private boolean follow;

    /** Lines to show from the end of each container's log; by default all. */
    @Parameter(property = "stack.tail")
    private @Nullable Integer tail;

    /** Only lines since then: a time such as <code>2026-03-01T12:00:00Z</code>, or how long ago, such as <code>10m</code>. */
    @Parameter(property = "stack.since")
    private @Nullable String since;

    /** Only lines until then; as <code>since</code>. */
    @Parameter(property = "stack.until")
    private @Nullable String until;

    /** Whether lines begin with their time. */
    @Parameter(property = "stack.timestamps", defaultValue = "false")
    private boolean timestamps;

    /** Whether lines begin with the name of their container. */
    @Parameter(property = "stack.prefix", defaultValue = "true")
    private boolean prefix;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    LogsMojo(LogsService logs) {
        this.logs = logs;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = new LogChoices(text(since), text(until), tail == null ? -1 : tail, timestamps, follow, prefix);
        logs.show(stack, choices, messages);
    }
}
