package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMountPermissionsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SecretMountPermissions());

    @Test
    void reportsModesThatLetEveryoneIn() {
        rule.reports("""
                FROM alpine:3.20
                RUN --mount=type=secret,id=a,mode=0644 --mount=mode=0666,type=ssh ./fetch
                                                  #~~^ `mode=0644` opens the secret to every user in the container; leave it out and set `uid`
                                                            #~~^ `mode=0666` opens the ssh agent...
                ONBUILD RUN --mount=type=ssh,mode=7 ./fetch
                                                  ^ `mode=7` opens...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--mount=type=secret,id=a",
                "--mount=type=secret,id=a,mode=0440,uid=1000",
                "--mount=type=secret,id=a,mode",
                "--mount=type=secret,id=a,mode=rw",
                "--mount=type=secret,id=a,mode=0888",
                "--mount=type=secret,id=a,mode=$MODE",
                "--mount=type=tmpfs,target=/tmp,mode=1777",
                "--mount=type=cache,target=/c,mode=0777",
            })
    void acceptsOtherModesAndMounts(String mount) {
        rule.accepts("FROM alpine:3.20\nRUN " + mount + " ./fetch\n");
    }
}
