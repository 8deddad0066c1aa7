package dev.drydock.compose.load;

/**
 * Something that keeps a project from being loaded, or that its author should know of.
 *
 * @param place {@code file:line:column}; empty if no file is to blame
 * @param message a sentence without its full stop
 */
public record LoadProblem(String place, String message) {
    /** Place and message as compilers write them. */
    @Override
    public String toString() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
