package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageInCopyFromPinnedTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ImageInCopyFromPinned());

    @Test
    void reportsImagesWithoutAVersion() {
        rule.reports("""
                FROM alpine:3.22
                COPY --from=ghcr.io/acme/tool /tool /bin/
                            #~~~~~~~~~~~~~~~^ `ghcr.io/acme/tool` has no tag; add the version that the build is meant for
                COPY --from=busybox /bin/sh /bin/
                            #~~~~~^ `busybox` has no tag; ...
                RUN --mount=type=bind,from=acme/tool,target=/t /t/run
                                           #~~~~~~~^ `acme/tool` has no tag; ...
                ONBUILD COPY --from=composer /usr/bin/composer /usr/bin/
                                    #~~~~~~^ `composer` has no tag; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY --from=busybox:1.37 /bin/sh /bin/",
                "COPY --from=busybox@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 /bin/sh /bin/",
                "COPY --from=sources /src /src",
                "COPY --from=$IMAGE /a /a",
                "COPY --from=0 /a /a",
                "COPY app /app",
                "RUN --mount=type=cache,target=/c id",
                "RUN --mount=type=bind,from=sources,target=/src make"
            })
    void acceptsVersionsStagesAndFurtherContexts(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
