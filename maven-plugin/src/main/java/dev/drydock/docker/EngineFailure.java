package dev.drydock.docker;

/**
 * A call that the engine refused or did not answer. Which of the two, and why, is a value, so that callers can decide
 * by it; the message is one line in the engine's words.
 */
public final class EngineFailure extends RuntimeException {
    /** What a caller may want to tell apart. */
    public enum Reason {
        /** The thing is not there. */
        NOT_FOUND,
        /** A name, port or address is taken, or the thing is in use. */
        CONFLICT,
        /** The request makes no sense to the engine. */
        INVALID,
        /** The engine tried and failed, or a registry did. */
        FAILED,
        /** No answer came. */
        UNREACHABLE,
        /** This thread was told to stop waiting. */
        INTERRUPTED
    }

    private final Reason reason;

    public EngineFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public EngineFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
