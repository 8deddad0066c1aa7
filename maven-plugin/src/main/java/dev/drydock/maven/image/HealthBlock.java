package dev.drydock.maven.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an engine finds out whether a container is well; the words are Compose's. */
public final class HealthBlock {
    /**
     * The command (<code>stack.image.healthcheck.test</code>): <code>CMD</code> and words, <code>CMD-SHELL</code> and a
     * line, or <code>NONE</code> to drop the base's. One line alone goes to the shell.
     */
    @Nullable
    List<String> test;

    /** Between two tests (<code>stack.image.healthcheck.interval</code>), such as <code>5s</code>. */
    @Nullable
    String interval;

    /** For one test (<code>stack.image.healthcheck.timeout</code>). */
    @Nullable
    String timeout;

    /** While it starts, when a test may fail (<code>stack.image.healthcheck.startPeriod</code>). */
    @Nullable
    String startPeriod;

    /** Between two tests while it starts (<code>stack.image.healthcheck.startInterval</code>). */
    @Nullable
    String startInterval;

    /** Failures in a row that count (<code>stack.image.healthcheck.retries</code>). */
    @Nullable
    String retries;
}
