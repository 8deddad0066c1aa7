package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistentInstructionCasingTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ConsistentInstructionCasing());

    @Test
    void followsTheMoreFrequentCase() {
        rule.reports("""
                from alpine:3.20
                RUN make
                #~^ most keywords of this file are in lower case, but not `RUN`; write `run`
                user 65532
                Cmd ["app"]
                #~^ most keywords of this file are in lower case, but not `Cmd`; write `cmd`
                """).fixedTo("""
                from alpine:3.20
                run make
                user 65532
                cmd ["app"]
                """);
    }

    @Test
    void takesUpperCaseAtATie() {
        rule.reports("""
                FROM alpine:3.20
                user 65532
                #~~^ most keywords of this file are in upper case, but not `user`; write `USER`
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FROM a\nRUN b", "from a\nrun b", "FROM a\nONBUILD run b", "FROM a AS b\nRUN from c", ""})
    void acceptsOneCase(String text) {
        rule.accepts(text + "\n");
    }
}
