package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpOutcome;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Starts the stack of the compose files: makes what is missing, replaces what changed, and waits until all is ready. What
 * is as it should be is left alone. Services get the images that <code>images.lock</code> says, and those that modules of
 * this build become. A start that fails says why and is taken back. Published ports become properties for
 * other plugins: <code>stack.SERVICE.PORT</code> and <code>stack.SERVICE.host</code>.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "up",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        aggregator = true,
        threadSafe = true,
        requiresProject = false)
public final class UpMojo extends LockedGoal {
    private final UpService up;

    /** Whether to wait until all services are ready: healthy if they have a health test, else running. */
    @Parameter(property = "stack.wait", defaultValue = "true")
    private boolean wait;

    /** Shows what would be done, and does nothing. */
    @Parameter(property = "stack.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * When images are got from their registries: <code>always</code>, <code>missing</code> or <code>never</code>. By
     * default as each service's <code>pull_policy</code> says.
     */
    @Parameter(property = "stack.pull")
    private @Nullable String pull;

    /**
     * When the images of services with a <code>build</code> section are built: <code>always</code> (or bare
     * <code>-Dstack.build</code>), <code>missing</code> or <code>never</code>. By default as each service's
     * <code>pull_policy</code> says, mostly when they are missing.
     */
    @Parameter(property = "stack.build")
    private @Nullable String build;

    /** Replaces all containers, changed or not. */
    @Parameter(property = "stack.forceRecreate", defaultValue = "false")
    private boolean forceRecreate;

    /** Replaces no container, changed or not. */
    @Parameter(property = "stack.noRecreate", defaultValue = "false")
    private boolean noRecreate;

    /** Gives replaced containers new anonymous volumes, not those of the old ones. */
    @Parameter(property = "stack.renewAnonVolumes", defaultValue = "false")
    private boolean renewAnonVolumes;

    /** Removes containers of services that the files don't name any more. */
    @Parameter(property = "stack.removeOrphans", defaultValue = "false")
    private boolean removeOrphans;

    /** Services that run again though they are done. */
    @Parameter(property = "stack.rerun")
    private @Nullable List<String> rerun;

    /** Numbers of containers, such as <code>web=3</code>, whatever the files say. */
    @Parameter(property = "stack.scale")
    private @Nullable List<String> scale;

    /**
     * A service that is followed: its output is shown to its end, then the stack stops, and its exit code is the build's
     * result.
     */
    @Parameter(property = "stack.exitCodeFrom")
    private @Nullable String exitCodeFrom;

    /** Leaves what a failed start made, for a look. */
    @Parameter(property = "stack.keep", defaultValue = "false")
    private boolean keep;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    UpMojo(UpService up) {
        this.up = up;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = new UpChoices(
                text(pull),
                text(build),
                forceRecreate,
                noRecreate,
                renewAnonVolumes,
                removeOrphans,
                wait,
                text(exitCodeFrom),
                words(rerun),
                words(scale));
        var run = settings(keep, Optional.empty());
        UpOutcome outcome = up.up(new UpRequest(stack, choices, run, dryRun, lock(), own()), messages);
        outcome.ports().forEach(this::export);
        failUnlessZero("Service `" + text(exitCodeFrom) + "`", outcome.exitCode());
    }
}
