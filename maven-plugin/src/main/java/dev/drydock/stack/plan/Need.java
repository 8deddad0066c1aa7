package dev.drydock.stack.plan;

/**
 * A need of one service for another.
 *
 * @param service that is needed
 * @param condition what is waited for before the needing one starts
 * @param restart whether the needing one restarts when the needed one is replaced or restarted
 * @param required whether it may not start without
 */
public record Need(String service, Condition condition, boolean restart, boolean required) {
    /** What is waited for. */
    public enum Condition {
        STARTED("started"),
        HEALTHY("healthy"),
        COMPLETED("completed"),
        /** Well enough for the user: healthy if there is a health test, else running, or ended without failure. */
        READY("ready");

        private final String word;

        Condition(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public static Need of(String service, Condition condition) {
        return new Need(service, condition, false, true);
    }
}
