package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.Details;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHealthTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final Instant NOW = STARTED.plusSeconds(3);

    @TempDir
    private Path folder;

    private KeptHealth at(Instant now) {
        return KeptHealth.in(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Container container(String id, Instant started) {
        return new Container(new Details(Map.of("Id", id, "State", Map.of("StartedAt", started.toString()))));
    }

    @Test
    void theNextRunKnowsWhatWasWellForOneInterval() throws IOException {
        KeptHealth first = at(NOW);
        assertThat(first.isFresh(container("a", STARTED), INTERVAL)).isFalse();
        first.passed(container("a", STARTED));
        first.keep();

        assertThat(at(NOW.plusSeconds(9)).isFresh(container("a", STARTED), INTERVAL))
                .isTrue();
        assertThat(at(NOW.plusSeconds(11)).isFresh(container("a", STARTED), INTERVAL))
                .isFalse();
    }

    @Test
    void anotherStartOrContainerHasToProveItself() throws IOException {
        KeptHealth first = at(NOW);
        first.passed(container("a", STARTED));
        first.keep();

        assertThat(at(NOW).isFresh(container("a", STARTED.plusSeconds(1)), INTERVAL))
                .isFalse();
        assertThat(at(NOW).isFresh(container("b", STARTED), INTERVAL)).isFalse();
    }

    @Test
    void aClockThatWasPutBackProvesNothing() throws IOException {
        KeptHealth first = at(NOW);
        first.passed(container("a", STARTED));
        first.keep();

        assertThat(at(NOW.minusSeconds(1)).isFresh(container("a", STARTED), INTERVAL))
                .isFalse();
    }

    @Test
    void aSpoiltFileOnlyCostsNewTests() throws IOException {
        Files.writeString(folder.resolve("health.txt"), "a when now\n");

        assertThat(at(NOW).isFresh(container("a", STARTED), INTERVAL)).isFalse();
    }

    @Test
    void writesNothingWhereNothingWasSeen() throws IOException {
        at(NOW).keep();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void forgetsWhatIsOld() throws IOException {
        KeptHealth first = at(NOW);
        first.passed(container("a", STARTED));
        first.keep();
        KeptHealth later = at(NOW.plus(Duration.ofHours(2)));
        later.passed(container("b", STARTED));
        later.keep();

        assertThat(folder.resolve("health.txt")).content().startsWith("b ").hasLineCount(1);
    }
}
