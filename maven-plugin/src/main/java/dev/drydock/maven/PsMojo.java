package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.PsService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the containers of the stack: name, service, state and ports. Without compose files the name of the stack is
 * enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "ps", aggregator = true, threadSafe = true, requiresProject = false)
public final class PsMojo extends StackGoal {
    private final PsService ps;

    /** <code>table</code>, or <code>json</code> for one object a line. */
    @Parameter(property = "stack.format", defaultValue = "table")
    private String format;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PsMojo(PsService ps) {
        this.ps = ps;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        ps.list(stack, format, messages);
    }
}
