package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.registry.JibRegistries;
import dev.drydock.image.registry.OwnRegistry;
import dev.drydock.image.registry.RegistryProxy;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A push that is killed leaves nothing under the name that it was for, and the next one goes on from there. */
class KilledPushTest {
    @RegisterExtension
    static final OwnRegistry registry = OwnRegistry.open();

    @RegisterExtension
    final RegistryProxy server = new RegistryProxy(registry);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAProject() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random().nextBytes(noise);
        Files.write(folder.resolve("data"), noise);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD blobs", "PATCH uploads", "PUT uploads", "PUT manifests"})
    void namesNothingAndGoesOn(String moment) throws Exception {
        String target = server.host() + "/killed-" + UUID.randomUUID() + ":1";
        var killed = new CompletableFuture<Process>();
        server.before(moment, () -> killed.join().toHandle().destroyForcibly());
        Process push = process(target);
        killed.complete(push);
        String printed = String.join("\n", push.inputReader().lines().toList());
        assertThat(push.waitFor()).as(printed).isEqualTo(137); // as of kill -9
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> pulled(target))
                .withMessageContaining("can't be fetched");
        Outcome next = push(folder, target);
        assertThat(next).isInstanceOf(Built.class);
        BaseImage image = pulled(target);
        assertThat(image.digest()).isEqualTo(((Built) next).image().digest());
        try (var content = image.layers().get(0).content().open()) {
            assertThat(content.readAllBytes()).hasSizeGreaterThan(1 << 20);
        }
    }

    private BaseImage pulled(String target) throws Unbuildable {
        var access = new SmallImage(folder, folder).online().request("data").access();
        return new JibRegistries()
                .open(access, warning -> {})
                .pull(
                        ImageReference.parse(target).orElseThrow(),
                        Platform.DEFAULT,
                        new LayerStore(folder.resolve("pulled")));
    }

    private Process process(String target) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classes, KilledPushTest.class.getName(), folder.toString(), target)
                .redirectErrorStream(true)
                .start();
    }

    /** Pushes, in a process of its own. */
    public static void main(String[] args) throws IOException {
        System.out.println(push(Path.of(args[0]), args[1]));
    }

    private static Outcome push(Path folder, String target) throws IOException {
        ImageRequest request = new SmallImage(folder, folder.resolve("target/cache"))
                .online()
                .request(target, List.of(), "data:/app/");
        return new ImageBuilder(new JibRegistries(), new DockerConnector()).push(request, System.out::println);
    }
}
