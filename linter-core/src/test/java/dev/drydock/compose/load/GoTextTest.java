package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTextTest {
    @ParameterizedTest
    @CsvSource({"0x1F, 31", "017, 15", "0o17, 15", "0b11, 3", "1_000, 1000", "+5, 5", "-0x10, -16", "0, 0", "08, 08"})
    void writesWholeNumbersInDecimalDigits(String written, String expected) {
        assertThat(GoText.integer(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1.10, 1.1",
        ".5, 0.5",
        "1e3, 1000",
        "100000.0, 100000",
        "1000000.0, 1e+06",
        "123456789.5, 1.234567895e+08",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-2.50, -2.5",
        ".inf, .inf"
    })
    void writesDecimalNumbersWithoutNeedlessDigits(String written, String expected) {
        assertThat(GoText.decimal(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT1.5S, 1.5s",
        "PT90S, 1m30s",
        "PT2H, 2h0m0s",
        "PT0.02S, 20ms",
        "PT0.0000015S, 1.5µs",
        "PT0.000000007S, 7ns",
        "PT-1S, -1s"
    })
    void writesDurations(Duration duration, String expected) {
        assertThat(GoText.duration(duration)).isEqualTo(expected);
    }
}
