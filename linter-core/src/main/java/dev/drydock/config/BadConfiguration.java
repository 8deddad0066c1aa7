package dev.drydock.config;

/** A configuration that can't be followed; the message says what, where as {@code file:line:column}, and the near miss. */
public final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadConfiguration(String message) {
        super(message);
    }
}
