package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoTodoCommentTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoTodoComment());

    @Test
    void reportsMarks() {
        rule.reports("""
                # TODO pin it
                  #~~^ `TODO` leaves something to do; do it, or name the issue that it is in
                FROM alpine
                RUN a \\
                  # then FIXME: b TODO
                         #~~~^ `FIXME` leaves something to do; do it, or name the issue that it is in
                  c
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"# todo is a word", "# AUTODOC", "RUN echo TODO"})
    void acceptsOtherText(String text) {
        rule.accepts("FROM alpine:3.20\n" + text + "\n");
    }
}
