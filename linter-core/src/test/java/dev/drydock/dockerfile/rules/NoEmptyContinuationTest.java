package dev.drydock.dockerfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoEmptyContinuationTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoEmptyContinuation());

    @Test
    void deletesBlankLines() {
        String blank = "  ";
        String text = "FROM alpine:3.20\nRUN a \\\n" + blank
                + "\n#^ a blank line interrupts `RUN`; delete it, or begin it with `#`\n";
        rule.reports(text + "# about b\n\n  b\nUSER 1\n")
                .fixedTo("FROM alpine:3.20\nRUN a \\\n# about b\n  b\nUSER 1\n");
    }

    @Test
    void reportsBlanksThatEndTheFile() {
        var source = SourceText.of("Dockerfile", "FROM alpine:3.20\nRUN a \\\n  ");
        assertThat(new NoEmptyContinuation().check(DockerfileModel.of(source)))
                .singleElement()
                .satisfies(finding -> assertThat(source.slice(finding.span())).isEqualTo("  "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"RUN a \\\n  b", "RUN a \\\n#\n  b", "RUN a \\", "RUN a\n\nRUN b", "RUN <<E\n\na\nE"})
    void acceptsBlankLinesElsewhere(String text) {
        rule.accepts("FROM alpine:3.20\n" + text + "\n");
    }
}
