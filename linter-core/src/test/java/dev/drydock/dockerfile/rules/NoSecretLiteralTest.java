package dev.drydock.dockerfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;

class NoSecretLiteralTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSecretLiteral());

    @Test
    void reportsTokensWhereverTheyStand() {
        rule.reports("""
                # login: AKIAQ7ZT4M2XJ6RWV3KB
                         #~~~~~~~~~~~~~~~~~~^ `AKIA...` has the shape of an AWS access key; revoke it, and pass the new one by `RUN --mount=type=secret`
                FROM alpine:3.20
                RUN git clone https://ghp_q7Zt4M2xJ6rWv3KbD9nHs5Ly8PcG1aTfUeXo@git.example.com/app.git
                                      #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `ghp_...` has the shape of a GitHub token;...
                COPY <<EOF /etc/app.conf
                key=AKIAQ7ZT4M2XJ6RWV3KB
                    #~~~~~~~~~~~~~~~~~~^ `AKIA...` has...
                EOF
                """);
    }

    @Test
    void keepsThemOutOfReports() {
        var source = SourceText.of("Dockerfile", "FROM alpine:3.20\nENV ID=AKIAQ7ZT4M2XJ6RWV3KB\n");
        assertThat(new NoSecretLiteral().check(DockerfileModel.of(source)))
                .allSatisfy(finding -> assertThat(finding.secrets()).containsExactly(finding.span()))
                .hasSize(1);
    }

    @Test
    void acceptsExamplesAndVariables() {
        rule.accepts("""
                FROM alpine:3.20
                ENV ID=AKIAIOSFODNN7EXAMPLE
                RUN git clone https://$TOKEN@git.example.com/app.git
                """);
    }
}
