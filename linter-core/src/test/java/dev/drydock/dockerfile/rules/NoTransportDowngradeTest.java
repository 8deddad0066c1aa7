package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoTransportDowngradeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoTransportDowngrade());

    @Test
    void namesTheOptionThatStopsIt() {
        rule.reports("""
                FROM debian:13
                RUN curl -fsSL https://example.com/a -o a
                    #~~^ `curl` may be sent on from `https://` to `http://` here; add `--proto-redir =https`
                RUN wget -q HTTPS://example.com/a
                    #~~^ `wget` may be sent on from `https://` to `http://` here; add `--max-redirect=0`
                """).withoutFix();
    }

    @Test
    void readsListsOfProtocols() {
        rule.reports("""
                FROM debian:13
                ENV SITE=https://example.com
                RUN curl --location "$SITE/a" -o a
                    #~~^ `curl` may...
                RUN curl -L --proto https $SITE/a -o a
                    #~~^ `curl` may...
                RUN curl -L --proto =all,-ftp $SITE/a -o a
                    #~~^ `curl` may...
                RUN curl -L --proto =https,http $SITE/a -o a
                    #~~^ `curl` may...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "curl -fsS https://example.com/a -o a",
                "curl -L --proto '=https' https://example.com/a",
                "curl -L --proto-redir =https https://example.com/a",
                "curl -L --proto -all,https https://example.com/a",
                "curl -L --proto-redir -http,-ftp https://example.com/a",
                "curl -L --max-redirs 0 https://example.com/a",
                "curl -L http://example.com/a",
                "curl -L $URL",
                "curl $OPTIONS -L https://example.com/a",
                "wget --max-redirect=0 https://example.com/a",
                "wget http://example.com/a"
            })
    void acceptsWhatStaysEncryptedOrNeverWas(String command) {
        rule.accepts("FROM debian:13\nRUN " + command + "\n");
    }
}
