package dev.drydock.docker;

/**
 * Why there is no engine to work with.
 *
 * @param what what was tried and how it ended
 * @param mend what to do about it, with the command if there is one
 */
public record Trouble(String what, String mend) {
    /** Both on one line. */
    public String line() {
        return what + "; " + mend;
    }
}
