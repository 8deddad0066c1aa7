package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyInsteadOfAddTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new CopyInsteadOfAdd());

    @Test
    void reportsAPlainLocalFileAndOffersCopy() {
        rule.reports("""
                        FROM alpine:3.20
                        ADD app.jar /srv/
                        #~^ `ADD` only copies local files here; use `COPY`
                        """).fixedTo("""
                        FROM alpine:3.20
                        COPY app.jar /srv/
                        """);
    }

    @Test
    void followsTheDefaultOfAnArgument() {
        rule.reports("""
                FROM alpine:3.20
                ARG JAR=app.jar
                ADD --chown=65532 ${JAR} conf/ /srv/
                #~^ `ADD` only copies local files here; use `COPY`
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ADD https://example.com/a.bin /",
                "ADD https://example.com/a.git#main /src",
                "ADD rootfs.tar.gz /",
                "ADD $SRC /",
                "ADD app.jar more.tgz /srv/",
                "ADD --unpack=false app.jar /srv/",
                "ADD <<EOF /a\nx\nEOF"
            })
    void acceptsWhatOnlyAddCanDoOrCannotBeKnown(String add) {
        rule.accepts("FROM alpine:3.20\n" + add + "\n");
    }
}
