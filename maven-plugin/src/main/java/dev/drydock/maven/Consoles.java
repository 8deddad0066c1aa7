package dev.drydock.maven;

import dev.drydock.console.Messages;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Where a goal shows what goes on. */
final class Consoles {
    private Consoles() {}

    /** Whether a value of {@code stack.progress} is one. */
    static boolean isKnown(String progress) {
        return progress.equals("auto") || progress.equals("plain");
    }

    /** Draws only where somebody looks and nothing else is written at the same time. */
    static Messages open(String progress, Log log, MavenSession session) {
        boolean alone = progress.equals("auto")
                && session.getSettings().isInteractiveMode()
                && log.isInfoEnabled()
                && !log.isDebugEnabled()
                && session.getRequest().getDegreeOfConcurrency() <= 1;
        Surroundings user = Surroundings.of(session);
        return alone
                ? Terminals.find(user)
                        .<Messages>map(terminal -> new TerminalMessages(log, terminal, Terminals.hasColors(user)))
                        .orElseGet(() -> new LogMessages(log))
                : new LogMessages(log);
    }
}
