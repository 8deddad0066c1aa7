package dev.drydock.image.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.docker.engine.Relay;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.registry.JibRegistries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A base is taken out of an engine, and not twice. */
class ImageSourcesTest {
    private static final String BASE = "docker://" + RealEngine.BUSYBOX;

    @RegisterExtension
    static final RealEngine TESTER = new RealEngine();

    @TempDir
    private Path folder;

    private final List<String> saves = new ArrayList<>();

    @Test
    void savesAnImageOfTheEngineOnlyOnce() throws Exception {
        BaseImage first = found(BASE);
        BaseImage again = found(BASE);
        assertThat(saves).hasSize(1);
        assertThat(again.name()).isEqualTo(first.name()).isEqualTo(RealEngine.BUSYBOX);
        assertThat(again.config()).isEqualTo(first.config());
        assertThat(again.layers()).singleElement().satisfies(layer -> {
            assertThat(layer.digest()).isEqualTo(first.layers().get(0).digest());
            assertThat(layer.diffId()).isEqualTo(first.layers().get(0).diffId());
            assertThat(layer.content().open()).hasBinaryContent(content(first));
        });
    }

    @Test
    void savesItAgainWhereALayerWasRemoved() throws Exception {
        found(BASE);
        try (Stream<Path> blobs = Files.list(folder.resolve("cache/blobs"))) {
            for (Path blob : blobs.toList()) {
                Files.delete(blob);
            }
        }
        BaseImage again = found(BASE);
        assertThat(saves).hasSize(2);
        assertThat(content(again)).isNotEmpty();
    }

    @Test
    void saysThatTheEngineDoesNotHaveIt() {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> found("docker://drydock-test/none-such:1"))
                .withMessageContaining("The engine does not hand out `docker://drydock-test/none-such:1`: ");
    }

    private static byte[] content(BaseImage image) throws IOException {
        try (var content = image.layers().get(0).content().open()) {
            return content.readAllBytes();
        }
    }

    private Registries.Access offline() {
        return new Registries.Access(List.of(), List.of(), folder, List.of(), false, false, true);
    }

    private BaseImage found(String reference) throws IOException, Unbuildable {
        Relay.Ear ear = new Relay.Ear() {
            @Override
            public void asked(String request) {
                if (request.contains("/get ")) {
                    saves.add(request);
                }
            }
        };
        Path socket = Path.of(TESTER.engine().facts().endpoint().address().getPath());
        try (var relay = new Relay(folder.resolve("engine.sock"), socket, ear)) {
            var request = new EndpointRequest("unix://" + relay.socket(), Map.of(), folder, false);
            return new ImageSources(
                            folder,
                            folder.resolve("cache"),
                            Platform.DEFAULT,
                            new JibRegistries().open(offline(), warning -> {}),
                            new DockerConnector(),
                            request,
                            line -> {})
                    .find(reference);
        }
    }
}
