package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWeakTlsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoWeakTls());

    @Test
    void namesOptionAndVersion() {
        rule.reports("""
                FROM debian:13
                RUN curl -fsSL --tlsv1.0 -o a https://example.com/a
                               #~~~~~~~^ `--tlsv1.0` lets `curl` speak TLS 1.0, which is broken; ask for TLS 1.2 or later
                RUN curl -fs3 https://example.com/a | tar -x
                         #~~^ `-3` lets `curl` speak SSL 3...
                RUN curl --tls-max 1.1 https://example.com/a | tar -x
                         #~~~~~~~^ `--tls-max` lets `curl` speak TLS 1.1...
                RUN ["wget", "--secure-protocol=TLSv1", "https://example.com/a"]
                              #~~~~~~~~~~~~~~~~~~~~~^ `--secure-protocol` lets `wget` speak TLS 1.0...
                RUN openssl s_client -tls1_1 -connect example.com:443
                                     #~~~~~^ `-tls1_1` lets `openssl s_client` speak TLS 1.1...
                """).withoutFix();
    }

    @Test
    void looksIntoVariablesOfTheFile() {
        rule.reports("""
                FROM debian:13
                ENV PROTOCOL=SSLv3
                ARG OPTION=--secure-protocol=${PROTOCOL}
                RUN wget --secure-protocol "$PROTOCOL" https://example.com/a
                         #~~~~~~~~~~~~~~~^ `--secure-protocol` lets `wget` speak SSL 3...
                RUN wget ${OPTION} https://example.com/a
                         #~~~~~~~^ `--secure-protocol` lets `wget` speak SSL 3...
                """);
    }

    @Test
    void knowsTheSettingOfOpenssl() {
        rule.reports("""
                FROM debian:13
                RUN sed -i 's/MinProtocol = TLSv1.2/MinProtocol = TLSv1/' /etc/ssl/openssl.cnf
                           #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `MinProtocol = TLSv1` lets every tool speak TLS 1.0...
                RUN echo "MinProtocol=TLSv1.1" >> /etc/ssl/openssl.cnf
                         #~~~~~~~~~~~~~~~~~~~^ `MinProtocol=TLSv1.1` lets every tool...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "curl --tlsv1.2 https://example.com",
                "curl -1sLf https://example.com",
                "curl --tlsv1.3 https://example.com",
                "curl --tls-max 1.3 https://example.com",
                "curl -H --tlsv1.0 https://example.com",
                "curl -m 1 https://example.com",
                "wget --secure-protocol=TLSv1_2 https://example.com",
                "wget --secure-protocol=auto https://example.com",
                "wget --secure-protocol=$PROTOCOL https://example.com",
                "openssl s_client -tls1_2 -connect example.com:443",
                "openssl ciphers -tls1",
                "sed -i 's/MinProtocol = TLSv1/MinProtocol = TLSv1.2/' /etc/ssl/openssl.cnf",
                "sed -i '/MinProtocol = TLSv1.0/d' /etc/ssl/openssl.cnf",
                "echo MinProtocol = TLSv1.2"
            })
    void acceptsLaterVersionsAndWhatIsNotKnown(String command) {
        rule.accepts("FROM debian:13\nRUN " + command + "\n");
    }
}
