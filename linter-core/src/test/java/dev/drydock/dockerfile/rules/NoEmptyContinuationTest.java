package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"RUN a \\\n  b", "RUN a \\\n#\n  b", "RUN a\n\nRUN b", "RUN <<E\n\na\nE"})
    void acceptsBlankLinesElsewhere(String text) {
        rule.accepts("FROM alpine:3.20\n" + text + "\n");
    }
}
