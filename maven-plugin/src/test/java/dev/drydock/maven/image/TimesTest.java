package dev.drydock.maven.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1970-01-01T00:00:00Z",
        "x, 1970-01-01T00:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z",
        "2026-01-31T10:00:00+02:00, 2026-01-31T08:00:00Z"
    })
    void readsTheTimestampOfABuild(String timestamp, Instant created) throws Misread {
        assertThat(new Times(timestamp).created("")).isEqualTo(created);
    }

    @Test
    void prefersWhatIsSaidOfTheImage() throws Misread {
        var times = new Times("1700000000");
        assertThat(times.created("1800000000")).isEqualTo(Instant.ofEpochSecond(1_800_000_000));
        assertThat(times.modified("")).isEqualTo(Instant.ofEpochSecond(1));
        assertThatExceptionOfType(Misread.class)
                .isThrownBy(() -> times.created("yesterday"))
                .withMessageContaining("`yesterday` is no time");
    }

    @ParameterizedTest
    @CsvSource({"5s, PT5S", "1m30s, PT1M30S", "1.5h, PT1H30M", "250ms, PT0.25S"})
    void readsSpansAsComposeDoes(String text, Duration duration) throws Misread {
        assertThat(Times.duration("interval", text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "s", "5s ", "5 s", "-5s"})
    void refusesOtherSpans(String text) {
        assertThatExceptionOfType(Misread.class).isThrownBy(() -> Times.duration("interval", text));
    }
}
