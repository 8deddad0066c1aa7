package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddChecksumTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new RemoteAddChecksum());

    @Test
    void reportsDownloadsThatNothingChecks() {
        rule.reports("""
                FROM alpine:3.22
                ADD --chmod=755 https://example.com/tool /usr/local/bin/
                                #~~~~~~~~~~~~~~~~~~~~~~^ nothing checks what `ADD` downloads here; add `--checksum=sha256:...` to it
                ADD local.txt http://example.com/a http://example.com/b /tmp/
                              #~~~~~~~~~~~~~~~~~~^ nothing checks what `ADD` downloads here...
                ONBUILD ADD https://example.com/tool /tmp/
                            #~~~~~~~~~~~~~~~~~~~~~~^ nothing checks what `ADD` downloads here...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /b",
                "ADD --checksum=$SUM https://example.com/a /b",
                "ADD https://github.com/moby/buildkit.git#v0.14.1 /buildkit",
                "ADD git@example.com:team/tool.git /src",
                "ADD rootfs.tar.gz /",
                "ADD $SOURCE /"
            })
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
