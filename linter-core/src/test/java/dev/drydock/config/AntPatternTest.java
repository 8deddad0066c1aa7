package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntPatternTest {
    @ParameterizedTest
    @CsvSource({
        "Dockerfile, Dockerfile, true",
        "Dockerfile, a/Dockerfile, false",
        "**/Dockerfile, Dockerfile, true",
        "**/Dockerfile, a/b/Dockerfile, true",
        "legacy/**, legacy/a/b, true",
        "legacy/, legacy/a/b, true",
        "legacy/**, legacyx/a, false",
        "a/*/c, a/b/c, true",
        "a/*/c, a/b/b/c, false",
        "a/**/c, a/c, true",
        "**/x/**/*.y?ml, a/x/b/c.yaml, true",
        "**/x/**/*.y?ml, a/b/c.yaml, false",
        "*.Dockerfile, .Dockerfile, true",
        "**, anything/at/all, true",
        "./legacy/**, legacy/a/b, true",
    })
    void matchesAsAntDoes(String pattern, String path, boolean fits) {
        assertThat(AntPattern.of(pattern).matches(path)).isEqualTo(fits);
    }

    @Test
    void isNotDrivenIntoEndlessTrials() {
        String pattern = "*a".repeat(50) + "b";
        String path = "a".repeat(20_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(AntPattern.of(pattern).matches(path)).isFalse());
    }
}
