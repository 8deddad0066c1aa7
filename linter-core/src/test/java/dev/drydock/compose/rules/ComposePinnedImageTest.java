package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposePinnedImageTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposePinnedImage());

    @Test
    void reportsImagesWithoutATag() {
        rule.reports("""
                services:
                  a:
                    image: nginx
                           #~~~^ `nginx` has no tag and so means `latest`, whatever that is today; add a version
                  b:
                    image: my_registry.acme:5000/team/app
                           #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `my_registry.acme:5000/team/app` has no tag...
                  c:
                    image: ${REGISTRY}/app
                           #~~~~~~~~~~~~~^ `${REGISTRY}/app` has no tag...
                  d:
                    image: ${IMAGE:-nginx}
                           #~~~~~~~~~~~~~^ `nginx`, the value of `${IMAGE:-nginx}`, has no tag...
                """).withoutFix();
    }

    @Test
    void reportsMovingTags() {
        rule.reports("""
                services:
                  a:
                    image: minio/minio:latest
                                       #~~~~^ `minio/minio:latest` is another image after the next pull; write the...
                  b:
                    image: "nginx:stable-alpine"
                                  #~~~~~~~~~~~^ `nginx:stable-alpine` is another...
                  c:
                    image: postgres:${TAG:-latest}
                                    #~~~~~~~~~~~~^ `postgres:latest`, the value of `postgres:${TAG:-latest}`, is...
                  d:
                    image: ${REGISTRY}/app:edge
                                           #~~^ `${REGISTRY}/app:edge` is another...
                """);
    }

    @Test
    void reportsAnInheritedImageOnce() {
        rule.reports("""
                x-worker: &worker
                  image: acme/worker:nightly
                                     #~~~~~^ `acme/worker:nightly`...
                services:
                  a: *worker
                  b: {<<: *worker, command: run}
                  c: {extends: a}
                """);
    }

    @Test
    void acceptsImagesThatTheProjectBuilds() {
        rule.accepts("""
                services:
                  web:
                    build: .
                    image: acme/web
                  worker:
                    image: docker.io/acme/web:latest
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nginx:1.27",
                "nginx:1.27-alpine",
                "eclipse-temurin:21-jre",
                "acme/app:main-4f2a91c",
                "debian:bookworm",
                "nginx:${TAG}",
                "${IMAGE}",
                "${IMAGE}:${TAG}",
                "acme/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "acme/app:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "No Image",
            })
    void acceptsVersionsDigestsAndWhatIsNotKnown(String image) {
        rule.accepts("services:\n  a:\n    image: '" + image + "'\n");
    }

    @Test
    void takesTheMovingTagsFromItsOption() {
        RuleTester<ComposeFile> strict = rule.with(ComposePinnedImage.MOVING_TAGS, List.of("alpine"));
        strict.accepts("services: {a: {image: 'nginx:stable'}}");
        strict.reports("""
                services:
                  a:
                    image: nginx:alpine
                                 #~~~~^ `nginx:alpine` is another...
                """);
    }
}
