package dev.drydock.maven;

import dev.drydock.stack.RunSettings;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that wait for services. */
abstract class WaitingGoal extends StackGoal {
    /** Seconds after which waiting is given up. */
    @Parameter(property = "stack.timeout", defaultValue = "120")
    private int timeout;

    /** Whether health tests are run at once, not only after the engine's first interval. */
    @Parameter(property = "stack.eagerHealth", defaultValue = "true")
    private boolean eagerHealth;

    final RunSettings settings() {
        return settings(false, Optional.empty());
    }

    final RunSettings settings(boolean keep, Optional<Duration> stopTimeout) {
        return new RunSettings(Duration.ofSeconds(timeout), eagerHealth, keep, stopTimeout);
    }
}
