package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WgetQuietProgressTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new WgetQuietProgress());

    @Test
    void offersAQuieterWget() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && wget -O /a https://example.com/a
                                      #~~^ `wget` fills the log of the build with its progress; add `-nv`
                RUN sh -c 'sudo wget https://example.com/a'
                                #~~^ `wget` fills...
                RUN wget -O- https://example.com/a | tar -x
                    #~~^ `wget` fills...
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update && wget -nv -O /a https://example.com/a
                RUN sh -c 'sudo wget -nv https://example.com/a'
                RUN wget -nv -O- https://example.com/a | tar -x
                """);
    }

    @Test
    void tellsBusyboxInTheWayItUnderstands() {
        rule.reports("""
                FROM alpine:3.22
                RUN wget -nH https://example.com/a
                    #~~^ `wget` fills the log of the build with its progress; add `-q`
                """).fixedTo("""
                FROM alpine:3.22
                RUN wget -q -nH https://example.com/a
                """);
    }

    @Test
    void leavesExecFormsAlone() {
        rule.reports("""
                FROM debian:13
                RUN ["wget", "https://example.com/a"]
                      #~~^ `wget` fills...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "wget -q https://example.com/a",
                "wget --quiet https://example.com/a",
                "wget -nv https://example.com/a",
                "wget -qO- https://example.com/a",
                "wget -cnv https://example.com/a",
                "wget --no-verbose https://example.com/a",
                "wget --progress=dot:giga https://example.com/a",
                "wget --progress bar https://example.com/a",
                "wget -o log https://example.com/a",
                "wget -a log https://example.com/a",
                "wget --output-file=log https://example.com/a",
                "wget --append-output log https://example.com/a",
                "wget --spider https://example.com/a",
                "wget https://example.com/a 2>/dev/null",
                "wget https://example.com/a > log 2>&1",
                "wget https://example.com/a &> log",
                "wget $OPTIONS https://example.com/a",
                "apt-get install -y wget",
                "wget --version"
            })
    void acceptsWhatIsQuietAlready(String command) {
        rule.accepts("FROM debian:13\nRUN " + command + "\n");
    }
}
