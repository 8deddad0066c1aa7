package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Image;
import dev.drydock.lock.LockChoice;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services of the images that modules become, on a real engine. */
class OwnServicesTest {
    @RegisterExtension
    static final StackTester stack = new StackTester();

    private static final String NOT_PACKAGED = "Module `app` is not packaged";

    private final List<String> loaded = new ArrayList<>();
    private String hindrance = "";

    @AfterEach
    void removeImage() throws StackTrouble {
        stack.down(false);
        stack.engine().images().remove(image());
    }

    private static String image() {
        return stack.project() + "/app:latest";
    }

    /** A module whose image is another name of the test image. */
    private final OwnImages modules = new OwnImages() {
        @Override
        public List<Own> all() {
            return List.of(new Own(image(), Path.of(stack.request().files().directory(), "app")));
        }

        @Override
        public Optional<String> load(Own image) {
            if (!hindrance.isEmpty()) {
                return Optional.of(hindrance);
            }
            loaded.add(image.name());
            stack.engine().images().tag(StackTester.BUSYBOX, image.name());
            return Optional.empty();
        }
    };

    private void up(UpChoices choices, boolean dryRun) throws StackTrouble {
        stack.forget();
        stack.up(new UpRequest(stack.request(), choices, StackTester.settings(30), dryRun, LockChoice.NONE, modules));
    }

    private static void compose(String service) throws IOException {
        stack.compose("services: {one: {%s, command: [sleep, '1000'], init: true}}"
                .formatted(service.replace("IMAGE", stack.project() + "/app")));
    }

    @Test
    void getTheImageOfTheirModule() throws IOException, StackTrouble {
        compose("image: IMAGE");
        up(UpChoices.NONE, true);
        assertThat(stack.shown()).contains("1. build image " + stack.project() + "/app (missing)");
        assertThat(loaded).isEmpty();
        up(UpChoices.NONE, false);
        assertThat(loaded).containsExactly(image());
        assertThat(stack.container("one").imageId())
                .isEqualTo(stack.engine()
                        .images()
                        .find(StackTester.BUSYBOX)
                        .map(Image::id)
                        .orElseThrow());
        up(UpChoices.NONE.withImages("always", "missing"), false); // there is no registry to get it from
        assertThat(loaded).hasSize(1);
        assertThat(stack.shown()).contains("nothing was to be done");
    }

    @Test
    void mayNameTheModuleAsTheirBuildUnlessThatSaysMore() throws IOException, StackTrouble {
        compose("image: IMAGE, build: app");
        up(UpChoices.NONE, false);
        assertThat(loaded).containsExactly(image());
        stack.file("app/Dockerfile", "FROM BUSYBOX\nENV BUILT=yes\n");
        up(UpChoices.NONE.withImages("", "always"), false);
        assertThat(loaded).hasSize(1);
        assertThat(stack.shown()).contains("ENV BUILT=yes");
    }

    @Test
    void runWhatIsThereIfTheirModuleIsNotReady() throws IOException, StackTrouble {
        compose("image: IMAGE");
        hindrance = NOT_PACKAGED;
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up(UpChoices.NONE, false))
                .withMessage(NOT_PACKAGED);
        stack.engine().images().tag(StackTester.BUSYBOX, image());
        up(UpChoices.NONE, false);
        assertThat(stack.shown()).contains("! " + NOT_PACKAGED + ". The image that the engine has is taken");
        assertThat(stack.containers()).hasSize(1);
    }

    @Test
    void areNotBuiltIfThatIsNotWanted() throws IOException {
        compose("image: IMAGE");
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up(UpChoices.NONE.withImages("", "never"), false))
                .withMessageContaining("is not there, and it is not to be built");
        assertThat(loaded).isEmpty();
    }
}
