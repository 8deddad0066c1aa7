package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            a b  c ! a|b|c
            a "b c" 'd e' ! a|b c|d e
            a"b c"d ! ab cd
            a\\ b ! a b
            'a\\b' ! a\\b
            "a\\"b" ! a"b
            "" a ! |a
            $(date +%s) x ! $(date +%s)|x
            `a b` ! `a b`
            """)
    void splitsAtSpacesOutsideQuotes(String line, String words) {
        assertThat(ShellWords.split(line))
                .isEqualTo(new ShellWords.Split(List.of(words.split("\\|", -1)), line.length(), false));
    }

    @Test
    void stopsWhereAShellWouldDoSomethingElse() {
        assertThat(ShellWords.split("a b; c")).isEqualTo(new ShellWords.Split(List.of("a", "b"), 3, false));
        assertThat(ShellWords.split("a 2> b")).isEqualTo(new ShellWords.Split(List.of("a"), 3, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "(a)", "$(a"})
    void tellsOfQuotesThatDoNotMatch(String line) {
        assertThat(ShellWords.split(line).fault()).isTrue();
    }
}
