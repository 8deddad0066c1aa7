package dev.drydock.dockerfile.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoGlobTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "app.jar,    app.jar,   YES",
        "app.jar,    app.jars,  NO",
        "*,          app,       YES",
        "*,          '',        YES",
        "*,          a/b,       NO",
        "'',         '',        YES",
        "'',         a,         NO",
        "*.jar,      x.jar.jar, YES",
        "*.jar,      lib/x.jar, NO",
        "a*b*c,      aXbYbZc,   YES",
        "a*b*c,      aXcYb,     NO",
        "**,         ab,        YES",
        "**/x,       a/b/x,     NO",
        "*/*,        a/b,       YES",
        "a?c,        abc,       YES",
        "a?c,        a/c,       NO",
        "a?,         a,         NO",
        "?,          \uD83D\uDC33, YES",
        "[a-c]x,     bx,        YES",
        "[a-c]x,     dx,        NO",
        "[^a-c]x,    dx,        YES",
        "[^a-c]x,    bx,        NO",
        "[ab-d]*,    c1,        YES",
        "[\\]],      ],         YES",
        "[\\-a],     -,         YES",
        "[*?],       *,         YES",
        "a[/]b,      a/b,       YES",
        "\\*,        *,         YES",
        "\\*,        a,         NO",
        "[,          a,         MALFORMED",
        "[a,         a,         MALFORMED",
        "[],         a,         MALFORMED",
        "[]a],       a,         MALFORMED",
        "[-a],       a,         MALFORMED",
        "[a-],       a,         MALFORMED",
        "[^],        a,         MALFORMED",
        "ab\\,       x,         MALFORMED",
        "[\\,        x,         MALFORMED",
        "x*[,        abc,       NO",
        "a*[,        abc,       MALFORMED",
    })
    void matchesAsGoDoes(String pattern, String name, GoGlob.Match expected) {
        assertThat(new GoGlob(pattern).match(name)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"a.txt, false", "a\\*, false", "a*, true", "a?, true", "a[0], true", "a], false", "a\\\\*, true"})
    void tellsPatternsFromPaths(String path, boolean pattern) {
        assertThat(GoGlob.isPattern(path)).isEqualTo(pattern);
    }

    @Test
    @Timeout(5)
    void doesNotExplodeOnManyStars() {
        assertThat(new GoGlob("a*".repeat(500) + "b").match("a".repeat(5000))).isEqualTo(GoGlob.Match.NO);
    }
}
