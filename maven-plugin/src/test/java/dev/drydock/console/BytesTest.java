package dev.drydock.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "9940, 9.9 kB",
        "9960, 10 kB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "25000000000, 25 GB",
        "9223372036854775807, 9.2 EB",
    })
    void roundsToTwoOrThreeDigits(long bytes, String text) {
        assertThat(Bytes.text(bytes)).isEqualTo(text);
    }
}
