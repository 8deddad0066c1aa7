package dev.drydock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalMessagesTest {
    private final StringWriter screen = new StringWriter();
    private final PrintWriter terminal = new PrintWriter(screen);
    private final TerminalMessages messages = new TerminalMessages(log(), terminal, true);

    /** Maven's log goes to the same terminal. */
    private Log log() {
        return new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                terminal.print("[INFO] " + line + "\n");
            }

            @Override
            public void warn(CharSequence line) {
                terminal.print("[WARNING] " + line + "\n");
            }
        };
    }

    private String shown() {
        String shown = screen.toString().replace("\033", "^");
        screen.getBuffer().setLength(0);
        return shown;
    }

    @Test
    void drawsInPlace() {
        messages.draw(List.of("a", "b"));
        assertThat(shown()).isEqualTo("^[?7la\nb\n^[?7h");
        messages.draw(List.of("c"));
        assertThat(shown()).isEqualTo("^[2A\r^[J^[?7lc\n^[?7h");
    }

    @Test
    void writesLinesAboveWhatIsDrawn() {
        messages.info("first");
        assertThat(shown()).isEqualTo("[INFO] first\n");
        messages.draw(List.of("a", "b"));
        shown();
        messages.warn("second");
        assertThat(shown()).isEqualTo("^[2A\r^[J[WARNING] second\n^[?7la\nb\n^[?7h");
        messages.leave();
        messages.info("third");
        assertThat(shown()).isEqualTo("[INFO] third\n");
    }

    @ParameterizedTest
    @CsvSource({"xterm-256color, '', true", "dumb, '', false", "'', '', false", "'', 1, true"})
    void knowsTerminalsByTheirNames(String term, String windows, boolean draws) {
        var system = new Properties();
        system.setProperty("env.TERM", term);
        system.setProperty("env.WT_SESSION", windows);
        assertThat(Terminals.draws(new Surroundings(system))).isEqualTo(draws);
        assertThat(Terminals.hasColors(new Surroundings(system))).isTrue();
        system.setProperty("env.NO_COLOR", "1");
        assertThat(Terminals.hasColors(new Surroundings(system))).isFalse();
    }
}
