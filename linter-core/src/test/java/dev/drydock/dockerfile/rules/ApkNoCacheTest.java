package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApkNoCacheTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ApkNoCache());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM alpine:3.22
                RUN apk add curl
                    #~~~~~^ `apk add` leaves its index in the layer; add `--no-cache`
                RUN apk add -U jq && apk add --no-cache git
                    #~~~~~^ `apk add` leaves its index in the layer; add `--no-cache`
                """).fixedTo("""
                FROM alpine:3.22
                RUN apk add --no-cache curl
                RUN apk add --no-cache -U jq && apk add --no-cache git
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apk add --no-cache curl",
                "RUN apk --no-cache add curl",
                "RUN apk add curl && rm -rf /var/cache/apk/*",
                "RUN --mount=type=cache,target=/var/cache/apk apk add curl",
                "RUN --mount=type=cache,target=$CACHE apk add curl",
                "RUN apk add ./tool.apk",
                "RUN apk add",
                "RUN apk add $OPTIONS curl",
                "RUN apk add curl\nFROM scratch"
            })
    void acceptsWhatIsDeletedOrOutside(String run) {
        rule.accepts("FROM alpine:3.22\n" + run + "\n");
    }
}
