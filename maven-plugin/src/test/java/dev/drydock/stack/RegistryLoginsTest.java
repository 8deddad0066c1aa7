package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.RegistryLogin;
import dev.drydock.image.registry.OwnRegistry;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pushes, pulls and bases of a registry that wants a password. */
class RegistryLoginsTest {
    @RegisterExtension
    static final StackTester stack = new StackTester();

    @RegisterExtension
    static final OwnRegistry registry = OwnRegistry.guarded();

    private static final RunSettings LONG = new RunSettings(Duration.ofDays(1), false, false, Optional.empty());

    private static String image(String name) {
        return registry.host() + "/" + stack.project() + "/" + name;
    }

    private static StackTester compose() throws IOException {
        return stack.compose("""
                services:
                  app: {image: "IMAGE:1", build: {context: ., tags: ["IMAGE:2"]}}
                  nameless: {build: .}
                """.replace("IMAGE", image("app"))).file("Dockerfile", "FROM BUSYBOX\nRUN echo 1 > /v\n");
    }

    private static UpRequest request(String... services) {
        return new UpRequest(stack.request(services), UpChoices.NONE, LONG, false);
    }

    private static UpService up() {
        return new UpService(StackTester.stacks());
    }

    @AfterEach
    void removeImages() {
        List.of(image("app:1"), image("app:2"), stack.project() + "-nameless", stack.project() + "-upon")
                .forEach(image -> stack.engine().images().remove(image));
    }

    @Test
    void pushWantsALogin() throws IOException, StackTrouble {
        compose();
        up().build(request("app"), false, false, Map.of(), stack);
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up().push(request(), stack))
                .withMessageContaining("Could not push image " + image("app:"))
                .withMessageEndingWith("no basic auth credentials; `docker login` with the registry's host logs in");
        stack.login(
                new RegistryLogin("other.example.com", "bob", "wrong"),
                new RegistryLogin(registry.host(), OwnRegistry.USER, OwnRegistry.PASSWORD));
        stack.forget();
        up().push(request(), stack);
        assertThat(stack.shown())
                .contains("image " + image("app:1") + " pushed", "image " + image("app:2") + " pushed")
                .contains("! `nameless` is not pushed, as its image has no name of its own; give it an `image`");
        stack.engine().images().remove(image("app:1"));
        stack.engine().images().remove(image("app:2"));
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up().push(request("app"), stack))
                .withMessage("Image `" + image("app:1") + "` of service `app` is not there;"
                        + " `mvn stack:build -Dstack.services=app` builds it");

        stack.compose("services: {app: {image: '" + image("app:1") + "'}}");
        up().pull(request(), stack);
        assertThat(stack.engine().images().find(image("app:1"))).isPresent();

        stack.engine().images().remove(image("app:1"));
        stack.compose("services: {upon: {build: {context: ., dockerfile_inline: 'FROM " + image("app:2") + "'}}}");
        up().build(request(), false, false, Map.of(), stack);
        assertThat(stack.engine().images().find(stack.project() + "-upon")).isPresent();
        assertThat(stack.shown()).doesNotContain(OwnRegistry.PASSWORD);
    }
}
