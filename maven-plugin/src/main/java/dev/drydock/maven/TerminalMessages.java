package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.console.Screen;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows messages in Maven's log, and draws below them on the terminal, by the control sequences of ECMA-48. While lines
 * are drawn the terminal does not wrap them, so that those that are too long for it still take one row each.
 */
final class TerminalMessages implements Messages, Screen {
    private static final String UP = "\033[%dA";
    private static final String ERASE_BELOW = "\r\033[J";
    private static final String NO_WRAP = "\033[?7l";
    private static final String WRAP = "\033[?7h";

    private final Log log;
    private final PrintWriter terminal;
    private final boolean colors;
    private List<String> drawn = List.of();

    /**
     * For a terminal.
     *
     * @param terminal that the log goes to, too
     */
    TerminalMessages(Log log, PrintWriter terminal, boolean colors) {
        this.log = log;
        this.terminal = terminal;
        this.colors = colors;
    }

    @Override
    public synchronized void info(String line) {
        aside(() -> log.info(line));
    }

    @Override
    public synchronized void warn(String line) {
        aside(() -> log.warn(line));
    }

    @Override
    public synchronized void debug(String line) {
        aside(() -> log.debug(line));
    }

    @Override
    public Optional<Screen> screen() {
        return Optional.of(this);
    }

    @Override
    public synchronized void draw(List<String> lines) {
        terminal.print(erased() + written(lines));
        terminal.flush();
        drawn = lines;
    }

    @Override
    public synchronized void leave() {
        drawn = List.of();
    }

    @Override
    public boolean hasColors() {
        return colors;
    }

    /** Takes away what is drawn while something is written. */
    private void aside(Runnable writing) {
        List<String> lines = drawn;
        if (lines.isEmpty()) {
            writing.run();
            return;
        }
        terminal.print(erased());
        terminal.flush();
        writing.run();
        drawn = List.of();
        draw(lines);
    }

    private String erased() {
        return drawn.isEmpty() ? "" : UP.formatted(drawn.size()) + ERASE_BELOW;
    }

    private static String written(List<String> lines) {
        return lines.isEmpty() ? "" : NO_WRAP + String.join("\n", lines) + "\n" + WRAP;
    }
}
