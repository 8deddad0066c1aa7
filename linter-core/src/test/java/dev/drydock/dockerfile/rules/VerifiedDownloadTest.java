package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedDownloadTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new VerifiedDownload());

    @Test
    void pointsAtTheOption() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && curl -#fLk -o /a https://example.com/a
                                           #~~~^ `-k` lets `curl` take any certificate for good; leave it out
                RUN ["wget", "--no-check-certificate", "https://example.com/a"]
                              #~~~~~~~~~~~~~~~~~~~~^ `--no-check-certificate` lets `wget` take any certificate for good; leave it out
                """).withoutFix();
    }

    @Test
    void knowsEachWayToSayIt() {
        rule.reports("""
                FROM debian:13
                RUN curl --insecure https://example.com
                         #~~~~~~~~^ `--insecure` lets...
                RUN curl --proxy-insecure https://example.com
                         #~~~~~~~~~~~~~~^ `--proxy-insecure` lets...
                RUN curl --doh-insecure https://example.com
                         #~~~~~~~~~~~~^ `--doh-insecure` lets...
                RUN curl https://example.com https://localhost -k
                                                               #^ `-k` lets...
                RUN curl -ksS "$URL"
                         #~~^ `-k` lets...
                RUN sudo curl -k https://10.0.0.1/a
                              #^ `-k` lets...
                RUN sh -c 'curl -k https://example.com | tar -x'
                                #^ `-k` lets...
                RUN A=$(wget -qO- --no-check-certificate https://example.com) make
                                  #~~~~~~~~~~~~~~~~~~~~^ `--no-check-certificate` lets...
                """);
    }

    @Test
    void looksIntoVariablesOfTheFile() {
        rule.reports("""
                FROM debian:13
                ARG K=k
                ENV CURL_OPTIONS=--insecure
                RUN curl $CURL_OPTIONS https://example.com/a | tar -xz
                         #~~~~~~~~~~~^ `--insecure` lets...
                RUN curl -$K https://example.com/a | tar -xz
                         #~^ `-k` lets...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN curl -fsSL https://example.com",
                "RUN curl -o -k https://example.com",
                "RUN curl -H -k https://example.com",
                "RUN curl $OPTIONS https://example.com",
                "RUN curl -k https://localhost:8443/health",
                "RUN wget --no-check-certificate https://127.0.0.1",
                "RUN echo curl -k https://example.com",
                "RUN wget -k https://example.com",
                "HEALTHCHECK CMD curl -k https://example.com"
            })
    void acceptsWhatChecksOrNeedsNoCheck(String instruction) {
        rule.accepts("FROM debian:13\n" + instruction + "\n");
    }
}
