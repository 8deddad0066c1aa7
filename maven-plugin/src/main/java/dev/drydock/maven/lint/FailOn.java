package dev.drydock.maven.lint;

import dev.drydock.rule.Severity;

/** Which findings fail the build. */
enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(Severity.OFF);

    private final Severity threshold;

    FailOn(Severity threshold) {
        this.threshold = threshold;
    }

    /** The lowest severity that fails the build; {@link Severity#OFF} if none does. */
    Severity threshold() {
        return threshold;
    }
}
