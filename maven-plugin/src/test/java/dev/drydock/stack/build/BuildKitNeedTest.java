package dev.drydock.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildKitNeedTest {
    private static List<BuildKitNeed> needs(String text) {
        return BuildKitNeed.of(DockerfileModel.of(SourceText.of("app/Dockerfile", text)), Set.of("BUILDARCH"));
    }

    @ParameterizedTest
    @CsvSource({
        "RUN --mount=type=tmpfs make, RUN --mount",
        "RUN --network=none make, RUN --network",
        "COPY --link a b, COPY --link",
        "COPY --chmod=755 a b, COPY --chmod",
        "COPY --from=x --parents a b, COPY --parents",
        "ADD --checksum=sha256:1 https://x.test/a b, ADD --checksum",
        "ADD https://x.test/a.git b, ADD https://x.test/a.git",
        "ONBUILD COPY --link a b, COPY --link",
        "ARG TARGETARCH, ARG TARGETARCH",
        "FROM --platform=$BUILDPLATFORM b, FROM --platform=$BUILDPLATFORM",
    })
    void sayWhatStandsWhere(String instruction, String what) {
        assertThat(needs("FROM a\n\n" + instruction + "\n")).singleElement().satisfies(need -> {
            assertThat(need.what()).isEqualTo("`" + what + "`");
            assertThat(need.place()).startsWith("app/Dockerfile:3:");
            assertThat(need.needed()).isTrue();
        });
    }

    @Test
    void areHereDocuments() {
        assertThat(needs("FROM a\nRUN <<EOF\nmake\nEOF\nCOPY <<a /b\na\n"))
                .extracting(BuildKitNeed::toString)
                .containsExactly(
                        new BuildKitNeed("app/Dockerfile:2:1", "`RUN <<EOF`", true).toString(),
                        new BuildKitNeed("app/Dockerfile:5:1", "`COPY <<a`", true).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN make",
                "COPY --from=a --chown=1 a b",
                "ADD --chown=1 https://x.test/a b",
                "FROM --platform=linux/amd64 b",
                "ARG BUILDARCH",
                "ARG TARGETARCH=amd64",
                "HEALTHCHECK --interval=1s CMD true"
            })
    void areNotWhatTheEnginesBuilderDoes(String instruction) {
        assertThat(needs("FROM a\n" + instruction + "\n")).isEmpty();
    }

    @Test
    void areOnlyAskedForByTheUsualSyntax() {
        assertThat(needs("# syntax=docker/dockerfile:1\nFROM a"))
                .singleElement()
                .isEqualTo(new BuildKitNeed("app/Dockerfile:1:1", "`# syntax=docker/dockerfile:1`", false));
        assertThat(needs("# syntax=example.com/own:1\nFROM a")).singleElement().matches(BuildKitNeed::needed);
    }
}
