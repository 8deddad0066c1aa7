package dev.drydock.compose.model;

/** A {@code healthcheck}; its section has {@code interval}, {@code timeout}, {@code retries} and so on. */
public record Healthcheck(Section section) {
    /** How it probes. */
    public HealthTest test() {
        return HealthTest.of(section);
    }

    /** Whether it switches health checks off. */
    public boolean isDisabled() {
        return section.flag("disable").orElse(false) || test().kind() == HealthTest.Kind.NONE;
    }
}
