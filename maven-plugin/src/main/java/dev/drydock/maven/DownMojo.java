package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.DownRequest;
import dev.drydock.stack.DownService;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops the stack and removes its containers and networks. Volumes stay unless <code>volumes</code> is set. Without
 * compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "down",
        defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
        aggregator = true,
        threadSafe = true,
        requiresProject = false)
public final class DownMojo extends StackGoal {
    private final DownService down;

    /**
     * Removes the stack's volumes with their data, too: asks on a terminal, and goes ahead in batch mode. External
     * volumes, and those labelled <code>dev.drydock.keep=true</code>, stay in any case.
     */
    @Parameter(property = "stack.volumes", defaultValue = "false")
    private boolean volumes;

    /** Names of volumes that stay in any case. */
    @Parameter(property = "stack.keep")
    private @Nullable List<String> keep;

    /** Answers the question whether volumes are to be removed. */
    @Parameter(property = "stack.yes", defaultValue = "false")
    private boolean yes;

    /** Removes containers of services that the files don't name, and one-offs, too. */
    @Parameter(property = "stack.removeOrphans", defaultValue = "false")
    private boolean removeOrphans;

    /** Seconds that containers may take to end; by default as each one's <code>stop_grace_period</code> says. */
    @Parameter(property = "stack.stopTimeout")
    private @Nullable Integer stopTimeout;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    DownMojo(DownService down) {
        this.down = down;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var run = new RunSettings(
                Duration.ofDays(1),
                true,
                false,
                Optional.ofNullable(stopTimeout).map(Duration::ofSeconds));
        down.down(
                new DownRequest(stack, run, removeOrphans, volumes, Set.copyOf(words(keep))),
                asked -> agreed(asked, messages),
                messages);
    }

    private boolean agreed(List<String> asked, Messages messages) {
        asked.forEach(volume -> messages.warn("Volume " + volume + " goes with its data"));
        return new TerminalConsent(yes, isInteractive()).given("Remove " + asked.size() + " volume(s) with all data?");
    }
}
