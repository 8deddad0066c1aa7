package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.PruneRequest;
import dev.drydock.stack.PruneService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Removes what the stack has left on the engine and nothing needs any more: one-offs that have ended, containers of goals
 * that were killed, networks that the files don't name any more, and anonymous volumes that no container has. Lists it
 * first and asks on a terminal. Never removes a named volume, nor anything of other stacks. Without compose files the
 * name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "prune", aggregator = true, threadSafe = true, requiresProject = false)
public final class PruneMojo extends StackGoal {
    private final PruneService prune;

    /** Names of volumes that stay in any case. */
    @Parameter(property = "stack.keep")
    private @Nullable List<String> keep;

    /** Answers the question whether all that is to be removed. */
    @Parameter(property = "stack.yes", defaultValue = "false")
    private boolean yes;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PruneMojo(PruneService prune) {
        this.prune = prune;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        prune.prune(new PruneRequest(stack, Set.copyOf(words(keep))), things -> agreed(things, messages), messages);
    }

    private boolean agreed(List<String> things, Messages messages) {
        things.forEach(thing -> messages.warn("To be removed: " + thing));
        return new TerminalConsent(yes, isInteractive()).given("Remove " + things.size() + " thing(s)?");
    }
}
