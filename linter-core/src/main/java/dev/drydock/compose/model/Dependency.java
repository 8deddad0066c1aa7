package dev.drydock.compose.model;

/**
 * An entry of {@code depends_on}.
 *
 * @param service name of the other service
 * @param condition what to wait for; {@link Condition#STARTED} if none is written
 * @param required false if the other service may be missing
 * @param section the long form; without keys in the short one
 */
public record Dependency(Text service, Condition condition, boolean required, Section section) {
    /** What a service waits for. */
    public enum Condition {
        STARTED,
        HEALTHY,
        COMPLETED,
        /** A variable decides it, or it is none that Compose knows. */
        UNKNOWN
    }

    static Dependency of(Section.Named named) {
        Section section = named.section();
        return new Dependency(
                named.name(),
                section.text("condition").map(Dependency::condition).orElse(Condition.STARTED),
                section.flag("required").orElse(true),
                section);
    }

    private static Condition condition(Text text) {
        return switch (text.shown()) {
            case "service_started" -> Condition.STARTED;
            case "service_healthy" -> Condition.HEALTHY;
            case "service_completed_successfully" -> Condition.COMPLETED;
            default -> Condition.UNKNOWN;
        };
    }
}
