package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWholeFilesystemCopyTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoWholeFilesystemCopy());

    @Test
    void reportsTheRootFolderOverTheRootFolder() {
        rule.reports("""
                FROM golang:1.26 AS build
                FROM alpine:3.22
                COPY --from=build / /
                     #~~~~~~~~~~^ this copies all that `build` holds over this image; name the files that it needs
                COPY --link --from=build ["/", "/"]
                            #~~~~~~~~~~^ this copies all that `build` holds...
                """);
    }

    @Test
    void reportsImagesAndStagesThatHoldASystem() {
        rule.reports("""
                FROM registry.test/sdk AS sdk
                RUN make
                FROM alpine:3.22
                COPY --from=sdk / /
                     #~~~~~~~~^ this copies all that `sdk` holds...
                COPY --from=debian:13 / /
                     #~~~~~~~~~~~~~~^ this copies all that `debian:13` holds...
                COPY --from=rootfs / /
                     #~~~~~~~~~~~^ this copies all that `rootfs` holds...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22 AS build\nFROM alpine:3.22\nCOPY --from=build /app /\nCOPY --from=build / /build/\nCOPY / /\n",
                "FROM alpine:3.22 AS build\nFROM scratch\nCOPY --from=build / /\n",
                "FROM scratch AS files\nCOPY etc /etc/\nFROM alpine:3.22\nCOPY --from=files / /\n",
                "FROM registry.test/files AS files\nFROM alpine:3.22\nCOPY --from=files / /\n",
                "FROM alpine:3.22\nCOPY --from=registry.test/files / /\n",
                "FROM alpine:3.22\nCOPY --from=$STAGE / /\n"
            })
    void acceptsPartsBundlesOfFilesAndTheFlatteningOfAStage(String file) {
        rule.accepts(file);
    }
}
