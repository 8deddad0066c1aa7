package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    @ParameterizedTest
    @CsvSource({"0, 1:1", "1, 1:1", "2, 1:2", "3, 1:3", "4, 2:1", "5, 2:2"})
    void aByteOrderMarkTakesNoColumn(int offset, String position) {
        assertThat(SourceText.of("Dockerfile", "\uFEFFab\ncd").position(offset)).hasToString(position);
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "1, 1:2", "2, 1:3", "3, 1:4", "4, 2:1"})
    void columnsAreUtf16Units(int offset, String position) {
        assertThat(SourceText.of("Dockerfile", "a\uD83D\uDE00\ncd").position(offset))
                .hasToString(position);
    }
}
