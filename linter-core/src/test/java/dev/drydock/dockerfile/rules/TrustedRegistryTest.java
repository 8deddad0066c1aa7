package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedRegistryTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new TrustedRegistry());

    @Test
    void reportsImagesFromElsewhere() {
        rule.with(TrustedRegistry.REGISTRIES, List.of("docker.io", "*.corp.test:5000", "ghcr.io/acme/*"))
                .reports("""
                ARG HOST=evil.test
                FROM quay.io/acme/app:1 AS a
                     #~~~~~~~~~~~~~~~~^ `quay.io/acme/app:1` comes from `quay.io`, which is not on the list of trusted registries
                FROM $HOST/app AS b
                     #~~~~~~~^ `evil.test/app`, the value of `$HOST/app`, comes from `evil.test`, ...
                FROM evil.test/eu.corp.test:5000
                     #~~~~~~~~~~~~~~~~~~~~~~~~~^ `evil.test/eu.corp.test:5000` comes from `evil.test`, ...
                COPY --from=ghcr.io/other/tool:1 /t /t
                            #~~~~~~~~~~~~~~~~~~^ `ghcr.io/other/tool:1` comes from `ghcr.io`, ...
                RUN --mount=from=quay.io/tool:1,target=/t /t/run
                                 #~~~~~~~~~~~~^ `quay.io/tool:1` comes from `quay.io`, ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine\n",
                "FROM index.docker.io/acme/app\n",
                "FROM eu.corp.test:5000/app\n",
                "FROM ghcr.io/acme/app\n",
                "FROM scratch AS base\nFROM base\nCOPY --from=sources / /\n",
                "FROM $IMAGE\n"
            })
    void acceptsWhatTheListCoversStagesAndWhatOnlyTheBuildKnows(String file) {
        rule.with(TrustedRegistry.REGISTRIES, List.of("docker.io", "*.corp.test:5000", "ghcr.io/acme/*"))
                .accepts(file);
    }

    @Test
    void acceptsEverythingIfNothingOrAStarIsOnTheList() {
        rule.accepts("FROM registry.test/app\n");
        rule.with(TrustedRegistry.REGISTRIES, List.of("*")).accepts("FROM registry.test/app\n");
    }
}
