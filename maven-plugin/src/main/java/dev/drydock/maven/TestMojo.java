package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.DownRequest;
import dev.drydock.stack.TestService;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpOutcome;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test in a stack: brings it up, follows one service to its end, saves all logs to <code>target/stack/logs</code> and
 * takes the stack down whatever happened. The result of the build is the service's exit code.
 *
 * @since 0.1.0
 */
@Mojo(name = "test", aggregator = true, threadSafe = true, requiresProject = false)
public final class TestMojo extends LockedGoal {
    private final TestService test;

    /** The service whose end is the end of the test. */
    @Parameter(property = "stack.exitCodeFrom", required = true)
    private String exitCodeFrom;

    /** When images of services with a <code>build</code> section are built; see <code>stack:up</code>. */
    @Parameter(property = "stack.build")
    private @Nullable String build;

    /** Removes the stack's volumes with their data in the end; those labelled <code>dev.drydock.keep=true</code> stay. */
    @Parameter(property = "stack.volumes", defaultValue = "false")
    private boolean volumes;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    TestMojo(TestService test) {
        this.test = test;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var run = settings();
        var choices = UpChoices.NONE.withImages("", text(build)).following(exitCodeFrom);
        UpOutcome outcome = test.test(
                new UpRequest(stack, choices, run, false, lock(), own()),
                new DownRequest(stack, run, false, volumes, Set.of()),
                messages);
        failUnlessZero("Service `" + exitCodeFrom + "`", outcome.exitCode());
    }
}
