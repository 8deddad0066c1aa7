package dev.drydock.stack.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.docker.LogRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogChoicesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static LogRequest request(String since, String until) throws StackTrouble {
        return new LogChoices(since, until, 5, true, false, true).request(NOW);
    }

    @Test
    void countsBackFromNowOrTakesATime() throws StackTrouble {
        assertThat(request("10m", "2026-03-01T11:59:00Z"))
                .isEqualTo(new LogRequest(
                        Instant.parse("2026-03-01T11:50:00Z"), Instant.parse("2026-03-01T11:59:00Z"), 5, true));
        assertThat(request("", "")).isEqualTo(new LogRequest(Instant.EPOCH, Instant.MAX, 5, true));
    }

    @Test
    void namesWhatIsNoTime() {
        assertThatThrownBy(() -> request("yesterday", ""))
                .hasMessage(
                        "stack.since: `yesterday` is no time; write `2026-03-01T12:00:00Z`, or `10m` for ten minutes"
                                + " ago");
    }
}
