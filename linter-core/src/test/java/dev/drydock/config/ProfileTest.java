package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.rule.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
    @ParameterizedTest
    @CsvSource({
        "recommended, no-sudo, ERROR",
        "recommended, pin-apt-packages, OFF",
        "recommended, merge-consecutive-run, INFO",
        "strict, merge-consecutive-run, WARNING",
        "strict, numeric-user-id, WARNING",
        "strict, long-run-line, OFF",
        "reproducible, pin-apt-packages, WARNING",
        "reproducible, merge-consecutive-run, INFO",
        "reproducible, numeric-user-id, OFF",
        "hadolint-compatible, pin-apt-packages, WARNING",
        "hadolint-compatible, absolute-workdir, ERROR",
        "hadolint-compatible, merge-consecutive-run, INFO",
        "hadolint-compatible, no-inline-ignore, OFF",
        "hadolint-compatible, compose-healthcheck, OFF",
        "hadolint-compatible, numeric-user-id, OFF",
        "buildkit, workdir-has-absolute-base, ERROR",
        "buildkit, no-sudo, OFF",
        "compose-only, compose-healthcheck, INFO",
        "compose-only, no-sudo, OFF",
        "compose-only, syntax-error, ERROR",
        "buildkit, syntax-error, ERROR",
    })
    void givesEachRuleItsSeverity(String profile, String rule, Severity severity) {
        assertThat(Profile.named(profile, "")
                        .severity(Rules.CATALOGUE.named(rule).get(0)))
                .isEqualTo(severity);
    }

    @Test
    void namesTheNearestOneForAnUnknownName() {
        assertThatThrownBy(() -> Profile.named("stric", "x:1:1: "))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("x:1:1: unknown profile `stric`; did you mean `strict`?");
        assertThat(Stream.of(Profile.values()).map(Profile::label)).contains("hadolint-compatible", "compose-only");
    }
}
