package dev.drydock.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expectations are what {@code git check-ignore} says. */
class GitPatternTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a,            a,           true",
        "a,            deep/in/a,   true",
        "a,            ab,          false",
        "/a,           deep/a,      false",
        "a/b,          a/b,         true",
        "a/b,          c/a/b,       false",
        "*,            .hidden,     true",
        "*.log,        .log,        true",
        "a*b*c,        aXbXbc,      true",
        "a*b*c,        aXbX,        false",
        "a/*,          a/b,         true",
        "a/*,          a/b/c,       false",
        "a?c,          abc,         true",
        "a?c,          ac,          false",
        "a/?/c,        a/b/c,       true",
        "**/b,         b,           true",
        "**/b,         a/a/b,       true",
        "a/**,         a/b/c,       true",
        "a/**,         a,           false",
        "a/**/b,       a/b,         true",
        "a/**/b,       a/x/y/b,     true",
        "a/**/b,       x/a/b,       false",
        "a**b,         aXb,         true",
        "a**b,         a/b,         false",
        "**,           a/b,         true",
        "[ab],         b,           true",
        "[ab],         c,           false",
        "[!ab],        c,           true",
        "[^a-c],       b,           false",
        "[a-c]x,       bx,          true",
        "[]a],         ],           true",
        "[a-],         -,           true",
        "[a\\]],       ],           true",
        "[[:alpha:]],  Q,           true",
        "[[:digit:]x], 7,           true",
        "[[:upper:]],  q,           false",
        "[[:punct:]],  #,           true",
        "[a,           [a,          false",
        "\\*,          *,           true",
        "\\*,          a,           false",
        "\\#a,         #a,          true",
        "\\!a,         !a,          true",
        "a\\,          a,           false",
    })
    void namesWhatGitNames(String pattern, String path, boolean named) {
        assertThat(pattern(pattern).matches(path, false)).isEqualTo(named);
    }

    @Test
    void slashAtTheEndMeansFolders() {
        assertThat(pattern("out/").matches("web/out", true)).isTrue();
        assertThat(pattern("out/").matches("web/out", false)).isFalse();
    }

    @Test
    void trailingSpacesGoUnlessEscaped() {
        assertThat(pattern("a  \r").matches("a", false)).isTrue();
        assertThat(pattern("a\\ ").matches("a ", false)).isTrue();
    }

    @Test
    void exclamationMarkBringsBack() {
        assertThat(pattern("!a").isException()).isTrue();
        assertThat(pattern("!a").matches("a", false)).isTrue();
        assertThat(pattern("a").isException()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# comment", "\r"})
    void blankLinesAndCommentsAreNone(String line) {
        assertThat(GitPattern.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "/", "[", "[!", "[[:", "[a-\\", "\\", "***", "//", "[[:word:]]"})
    void oddPatternsNameNothingAndBreakNothing(String line) {
        assertThatCode(() -> pattern(line).matches("a/b", false)).doesNotThrowAnyException();
        assertThat(pattern(line).matches("q/b", false)).isEqualTo(line.equals("***"));
    }

    @Test
    void manyStarsTakeNoTime() {
        assertThat(pattern("*a".repeat(50) + "b").matches("a".repeat(20_000), false))
                .isFalse();
    }

    private static GitPattern pattern(String line) {
        return GitPattern.of(line).orElseThrow();
    }
}
