package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Image;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.image.registry.OwnRegistry;
import dev.drydock.lock.ImageLock;
import dev.drydock.lock.LockChoice;
import dev.drydock.lock.LockChoice.Mode;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services by the lock, on a real engine and with a real registry. */
class LockedImagesTest {
    @RegisterExtension
    static final StackTester stack = new StackTester();

    @RegisterExtension
    static final OwnRegistry registry = OwnRegistry.guarded();

    @TempDir
    private Path folder;

    @BeforeEach
    void logIn() {
        stack.login(new RegistryLogin(registry.host(), OwnRegistry.USER, OwnRegistry.PASSWORD));
    }

    @AfterEach
    void removeImages() throws StackTrouble {
        stack.down(false);
        find(image()).ifPresent(found -> found.digests().forEach(stack.engine().images()::remove));
        stack.engine().images().remove(image());
    }

    private static String image() {
        return registry.host() + "/" + stack.project() + "/app:1";
    }

    private static Optional<Image> find(String image) {
        return stack.engine().images().find(image);
    }

    /** Moves the name in the registry to a new image, and gives its digest with the name that it has by it. */
    private static String pushed(String text) throws IOException, StackTrouble {
        stack.compose("services: {app: {image: '" + image() + "', build: .}}")
                .file("Dockerfile", "FROM BUSYBOX\nENV TEXT=" + text + "\n");
        var up = new UpService(StackTester.stacks());
        var always = UpChoices.NONE.withImages("", "always");
        up.build(request(always, LockChoice.NONE), false, false, Map.of(), stack);
        up.push(request(LockChoice.NONE), stack);
        return find(image()).orElseThrow().digests().get(0);
    }

    private static UpRequest request(LockChoice lock) {
        return request(UpChoices.NONE, lock);
    }

    private static UpRequest request(UpChoices choices, LockChoice lock) {
        var settings = new RunSettings(Duration.ofSeconds(60), true, false, Optional.of(Duration.ofSeconds(1)));
        return new UpRequest(stack.request(), choices, settings, false, lock, OwnImages.NONE);
    }

    private LockChoice lock(String pinned, Mode mode) throws IOException {
        Path file = folder.resolve("images.lock");
        ImageReference name = ImageReference.parse(image()).orElseThrow();
        ImageLock.EMPTY
                .with(name, pinned.substring(pinned.indexOf('@') + 1), Map.of(), LocalDate.of(2026, 11, 30))
                .write(file);
        return new LockChoice(file, mode);
    }

    private static void up(LockChoice lock) throws StackTrouble {
        stack.forget();
        stack.up(request(lock));
    }

    private static void composeRunning() throws IOException {
        stack.compose("services: {app: {image: '" + image() + "', command: [sleep, '1000'], init: true}}");
    }

    @Test
    void areRunWhateverTheNameStandsForSince() throws IOException, StackTrouble {
        String first = pushed("one");
        String second = pushed("two");
        stack.engine().images().remove(first);
        composeRunning();
        up(lock(first, Mode.REQUIRED));
        assertThat(stack.shown()).contains("image " + first + " pulled", "image " + image() + " tagged");
        String id = stack.container("app").id();
        String imageId = stack.container("app").imageId();
        assertThat(find(first).orElseThrow().id()).isEqualTo(imageId);
        assertThat(find(image()).orElseThrow().id()).isEqualTo(imageId);

        up(lock(first, Mode.AUTO));
        assertThat(stack.shown()).contains("nothing was to be done");
        stack.engine().images().tag(second, image()); // as a pull by somebody else does
        up(lock(first, Mode.AUTO));
        assertThat(stack.shown()).contains("nothing was to be done").doesNotContain("pulled");
        assertThat(stack.container("app").id()).isEqualTo(id);
        assertThat(find(image()).orElseThrow().id()).isEqualTo(imageId);

        up(lock(second, Mode.AUTO));
        assertThat(stack.container("app").imageId())
                .isNotEqualTo(imageId)
                .isEqualTo(find(second).orElseThrow().id());
        stack.engine().images().remove(first);
    }

    @Test
    void stopTheStackIfTheyCanNotBeGot() throws IOException, StackTrouble {
        String pushed = pushed("one");
        composeRunning();
        LockChoice stale = lock("x@sha256:" + "0".repeat(64), Mode.AUTO);
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up(stale))
                .satisfies(trouble -> {
                    assertThat(trouble)
                            .hasMessageStartingWith("Could not pull image " + image().replace(":1", "@sha256:0"));
                    assertThat(trouble.details())
                            .singleElement()
                            .asString()
                            .startsWith("images.lock says that `" + image() + "` is ")
                            .contains("the engine has " + pushed + " under that name", "`mvn stack:image-lock`")
                            .contains("`-Dstack.image.locked=false`");
                });
        assertThat(stack.containers()).isEmpty();
        up(new LockChoice(stale.file(), Mode.OFF));
        assertThat(stack.containers()).hasSize(1);
    }

    @Test
    void areNeededForAllThatComesFromARegistry() throws IOException, StackTrouble {
        pushed("one");
        composeRunning();
        var empty = new LockChoice(folder.resolve("none.lock"), Mode.REQUIRED);
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up(empty))
                .withMessage(
                        "Image `" + image() + "` of service `app` is not locked; look it up by `mvn stack:image-lock`");
        stack.compose("services: {app: {image: BUSYBOX, command: [sleep, '1000'], init: true}}"); // in no registry
        up(empty);
        assertThat(stack.containers()).hasSize(1);
    }

    @Test
    void areNotGuessedFromABrokenFile() throws IOException {
        composeRunning();
        Path file = Files.writeString(folder.resolve("images.lock"), "<<<<<<< ours\n");
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up(new LockChoice(file, Mode.AUTO)))
                .withMessageStartingWith("images.lock:1: not a name, a digest and a date");
    }
}
