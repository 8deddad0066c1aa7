package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWeakHashTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoWeakHash());

    @Test
    void namesTheHash() {
        rule.reports("""
                FROM debian:13
                RUN echo "0f343b0931126a20f133d67c2b018a3b  a" | md5sum -c -
                                                                 #~~~~^ `md5sum` makes checksums of MD5, which other files can share; use SHA-256
                RUN sha1sum a
                    #~~~~~^ `sha1sum` makes checksums of SHA-1, which...
                RUN busybox md5sum -c sums
                            #~~~~^ `md5sum` makes checksums of MD5...
                """).withoutFix();
    }

    @Test
    void knowsToolsOfManyHashes() {
        rule.reports("""
                FROM debian:13
                ARG BITS=1
                RUN shasum a
                    #~~~~^ `shasum` makes checksums of SHA-1...
                RUN shasum -a $BITS a
                    #~~~~^ `shasum` makes checksums of SHA-1...
                RUN shasum --algorithm 1 -c a
                    #~~~~^ `shasum` makes checksums of SHA-1...
                RUN openssl dgst -md5 a
                    #~~~~~^ `openssl` makes checksums of MD5...
                RUN openssl sha1 a
                    #~~~~~^ `openssl` makes checksums of SHA-1...
                RUN cksum -a md5 a
                    #~~~^ `cksum` makes checksums of MD5...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "sha256sum -c sums",
                "shasum -a 256 a",
                "shasum -a $BITS a",
                "shasum -c sums",
                "shasum $OPTIONS a",
                "b2sum a",
                "cksum a",
                "openssl dgst -sha256 a",
                "openssl dgst -sha1 -hmac key a",
                "openssl req -new -sha256",
                "apt-get install md5deep",
                "echo md5sum"
            })
    void acceptsOtherHashesAndWhatIsNotKnown(String command) {
        rule.accepts("FROM debian:13\nRUN " + command + "\n");
    }
}
