package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.rule.Severity;
import dev.drydock.text.MemoryFileTree;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HadolintFileTest {
    @Test
    void meansWhatItMeansToHadolint() {
        Settings settings = settings(Map.of(".hadolint.yaml", """
                failure-threshold: error
                format: tty
                no-color: true
                ignored: [DL3004, DL9999, SC1000]
                override:
                  error: [DL3008]
                  style: [DL3000]
                trustedRegistries: docker.io
                label-schema: {author: text}
                strict-labels: true
                disable-ignore-pragma: true
                """));
        assertThat(settings.severity(Rules.SUDO)).isEqualTo(Severity.OFF);
        assertThat(settings.severity(Rules.APT)).isEqualTo(Severity.ERROR);
        assertThat(settings.severity(Rules.WORKDIR)).isEqualTo(Severity.INFO);
        assertThat(settings.severity(Rules.WORKDIR_BASE)).isEqualTo(Severity.INFO);
        assertThat(settings.severity(Rules.TRUSTED)).isEqualTo(Severity.WARNING);
        assertThat(settings.options(Rules.TRUSTED).get(Rules.REGISTRIES)).containsExactly("docker.io");
        assertThat(settings.severity(Rules.LABELS)).isEqualTo(Severity.INFO);
        assertThat(settings.options(Rules.LABELS).get(Rules.SCHEMA)).isEqualTo(Map.of("author", "text"));
        assertThat(settings.allowsInlineIgnores()).isFalse();
    }

    @Test
    void leavesOurFileTheLastWord() {
        Settings settings = settings(
                Map.of(".hadolint.yml", "ignored: [DL3004, DL3059]", ".drydock.yaml", "rules: {no-sudo: warning}"));
        assertThat(settings.severity(Rules.SUDO)).isEqualTo(Severity.WARNING);
        assertThat(settings.severity(Rules.MERGE)).isEqualTo(Severity.OFF);
    }

    @Test
    void passesOverKeysThatHaveNoValueOrThatNobodyKnows() {
        assertThat(settings(Map.of(".hadolint.yaml", "ignored:\nwhatever: 1\n")).severity(Rules.SUDO))
                .isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignored: DL3004", "override: {fatal: [DL3004]}", "strict-labels: maybe", "[]"})
    void stopsWhereHadolintStops(String text) {
        assertThatThrownBy(() -> settings(Map.of(".hadolint.yaml", text)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith(".hadolint.yaml:1:");
    }

    private static Settings settings(Map<String, String> files) {
        return new Configuration(Rules.CATALOGUE, new MemoryFileTree(files), SettingsRequest.DEFAULT).of("Dockerfile");
    }
}
