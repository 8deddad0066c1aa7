package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinApkPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinApkPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM alpine:3.22
                RUN apk add --no-cache -t .build gcc curl~=8
                                                 #~^ no version is given for `gcc`; write `gcc=VERSION`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apk add curl=8.14.1-r2",
                "RUN apk add 'curl>8' 'git<3' php~8.4",
                "RUN apk add --virtual .deps curl=8",
                "RUN apk add ./tool.apk",
                "RUN apk del curl"
            })
    void acceptsVersionsAndFiles(String run) {
        rule.accepts("FROM alpine:3.22\n" + run + "\n");
    }
}
