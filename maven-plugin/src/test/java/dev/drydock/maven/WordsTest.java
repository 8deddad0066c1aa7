package dev.drydock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void areWithoutBlanksAndGaps() {
        assertThat(Words.of(Arrays.asList(" json ", null, "text", " "))).containsExactly("json", "text");
    }

    @Test
    void mayBeEmptyAmongArguments() {
        assertThat(Words.withGaps(Arrays.asList("grep", null, "file"))).containsExactly("grep", "", "file");
    }

    @Test
    void areNoneWhereNothingIsGiven() {
        assertThat(Words.of(null)).isEmpty();
    }
}
