package dev.drydock.maven;

import java.io.Console;

/** Asks on a terminal. Without one, and in batch mode, there is nobody to ask, and the answer is yes. */
final class TerminalConsent {
    private final boolean yes;
    private final boolean interactive;

    /**
     * Knows whether to ask.
     *
     * @param yes whether the answer was given before
     * @param interactive whether Maven may ask
     */
    TerminalConsent(boolean yes, boolean interactive) {
        this.yes = yes;
        this.interactive = interactive;
    }

    /**
     * Whether the answer is yes.
     *
     * @param question without the choice
     */
    @SuppressWarnings("SystemConsoleNull") // newer Javas may give one without a terminal: then nobody answers
    boolean given(String question) {
        Console console = System.console();
        if (yes || console == null || !interactive) {
            return true;
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
