package dev.drydock.dockerfile.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {
    private static IgnorePattern pattern(String text) {
        return IgnoreFile.parse(SourceText.of(".dockerignore", text)).patterns().get(0);
    }

    @Test
    void tellsAPathFromTheFoldersAboveIt() {
        assertThat(pattern("a/b").matches("a/b")).isTrue();
        assertThat(pattern("a/b").matches("a/b/c")).isFalse();
        assertThat(pattern("a/b").covers("a/b/c")).isTrue();
        assertThat(pattern("a/b").covers("a")).isFalse();
    }

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource({
        "src/main,        src,        true",
        "src/main,        src/main,   false",
        "src/main,        source,     false",
        "*.md,            docs,       false",
        "*/*.md,          docs,       true",
        "*/*.md,          docs/a,     false",
        "docs/*.md,       docs,       true",
        "docs/*.md,       web,        false",
        "docs/*/*.md,     docs/a,     true",
        "**/*.md,         a/b/c,      true",
        "docs/**,         docs/a/b,   true",
        "docs/**,         web,        false",
        "d[^a]b,          d,          true",
        "a|b*,            x,          true",
    })
    void knowsWhichFoldersItCouldReachInto(String text, String folder, boolean reaches) {
        assertThat(pattern(text).reachesInto(folder)).isEqualTo(reaches);
    }
}
