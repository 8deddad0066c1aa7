package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoEnvSelfReferenceTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoEnvSelfReference());

    @Test
    void reportsValuesThatUseTheirOwnInstruction() {
        rule.reports("""
                FROM alpine:3.22
                ENV HOME_DIR=/srv BIN="$HOME_DIR/bin" \\
                                       #~~~~~~~^ `HOME_DIR` is set by this same `ENV` and has no value yet here; set it in an `ENV` before this one
                    LIB=${HOME_DIR:-/}lib
                        #~~~~~~~~~~~~^ `HOME_DIR` is set by this same `ENV`...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ENV A=1\nENV B=$A",
                "ENV A=1\nENV A=2 B=$A",
                "ARG A\nENV A=$A B=$A",
                "ENV PATH=/a:$PATH",
                "ENV A=1 B=$AB",
                "ENV A=1 B='$A'",
                "ENV A=1 B=\\$A"
            })
    void accepts(String instructions) {
        rule.accepts("FROM alpine:3.22\n" + instructions + "\n");
    }
}
