package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEqualsValueTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new KeyEqualsValue());

    @Test
    void reportsTheOldForm() {
        rule.reports("""
                FROM alpine:3.22
                ENV PORT   80
                    #~~^ `ENV PORT` has no equals sign; write `PORT=` and quote a value with blanks
                ENV PATH "/opt/my app:$PATH"
                    #~~^ `ENV PATH` has no equals sign...
                LABEL title \\
                      #~~~^ `LABEL title` has no equals sign...
                  the good one
                """).fixedTo("""
                FROM alpine:3.22
                ENV PORT=80
                ENV PATH="/opt/my app:$PATH"
                LABEL title="the good one"
                """);
    }

    @Test
    void leavesQuotesAmongBlanksToTheAuthor() {
        rule.reports("""
                FROM alpine:3.22
                ENV OPTIONS --name="a b" -v
                    #~~~~~^ `ENV OPTIONS` has no equals sign...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ENV A=1 B=2", "LABEL a=\"b c\"", "ARG A", "ENV A =1"})
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
