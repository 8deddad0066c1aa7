package dev.drydock.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.config.BadConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"warning", "WARNING", "Warning"})
    void readsAWordInAnyCase(String word) {
        assertThat(Choice.of(FailOn.class, "stack.lint.failOn", word)).isEqualTo(FailOn.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "off", ""})
    void namesTheWordsThatItKnows(String word) {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> Choice.of(FailOn.class, "stack.lint.failOn", word))
                .withMessage("stack.lint.failOn: `%s` is not known; write `error`, `warning`, `info` or `never`", word);
    }

    @Test
    void knowsTheReportsThatThereAre() {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> Choice.of(Format.class, "stack.lint.formats", "xml"))
                .withMessage("stack.lint.formats: `xml` is not known; write `text`, `json` or `sarif`");
    }
}
