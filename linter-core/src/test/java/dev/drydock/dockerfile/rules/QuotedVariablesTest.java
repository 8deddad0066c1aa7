package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedVariablesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new QuotedVariables());

    @Test
    void reportsEachVariableOutsideOfQuotes() {
        rule.reports("""
                FROM alpine:3.22
                RUN mkdir -p $A/"$B" ${C:-d} && E=$F $G
                             #^ `$A` stands without quotes, so its value may become several arguments; put it in double quotes
                                     #~~~~~^ `${C:-d}` stands without quotes...
                                                     #^ `$G` stands without quotes...
                RUN <<EOF
                rm $H
                   #^ `$H` stands without quotes...
                EOF
                ENTRYPOINT run $I
                               #^ `$I` stands without quotes...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN mkdir \"$A\" '$B' \\$C",
                "RUN exit $?",
                "RUN run ${#A} ${A:+--flag} \"$@\" $1",
                "RUN A=$B; C=$(d)",
                "RUN [[ $A == b ]]",
                "RUN case $A in b) c;; esac",
                "RUN [\"run\", \"$A\"]",
                "COPY $A /b"
            })
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
