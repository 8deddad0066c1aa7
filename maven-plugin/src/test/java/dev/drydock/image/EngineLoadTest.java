package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.text.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class EngineLoadTest {
    private static final BuiltImage IMAGE = new BuiltImage(
            "{}", "{\"m\":1}", Format.DOCKER, List.of(layer("a"), layer("b"), layer("c")), "base:1", Platform.DEFAULT);

    private final Engine engine = new Engine();

    @Test
    void sendsAllToAnEngineThatHasNothing() throws Exception {
        assertThat(load("demo:1")).isEqualTo(3);
        assertThat(engine.sent).containsExactly("a b c");
    }

    @Test
    void sendsNothingIfTheImageIsThere() throws Exception {
        engine.has("demo:1", IMAGE.id(), "a", "b", "c");
        assertThat(load("demo:1", "newest")).isZero();
        assertThat(engine.sent).isEmpty();
        assertThat(engine.images).containsKey("demo:newest");
    }

    @Test
    void sendsWhatIsNotSharedFromTheLowestLayerOn() throws Exception {
        engine.has("demo:1", "sha256:older", "a", "b", "x");
        engine.has("base:1", "sha256:base", "a");
        assertThat(load("demo:1")).isEqualTo(1);
        assertThat(engine.sent).containsExactly("c");
    }

    @Test
    void knowsAnImageByItsManifestWhereEnginesDo() throws Exception {
        engine.has("demo:1", IMAGE.digest(), "a", "b", "c");
        assertThat(load("demo:1")).isZero();
    }

    @Test
    void sendsAllWhereThereIsAnImageWithoutItsLayers() throws Exception {
        engine.has("demo:1", IMAGE.digest());
        assertThat(load("demo:1")).isEqualTo(3);
        assertThat(engine.sent).containsExactly("a b c");
    }

    @Test
    void sendsAllWherePartsAreRefusedOrWithoutEffect() throws Exception {
        engine.has("base:1", "sha256:base", "a", "b");
        engine.refusals = 1;
        assertThat(load("demo:1")).isEqualTo(3);
        assertThat(engine.sent).containsExactly("c", "a b c");
    }

    @Test
    void complainsIfTheNameIsAnothersAfterAll() {
        engine.racing = true;
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> load("demo:1"))
                .withMessageContaining("has sha256:foreign under that name");
    }

    private int load(String name, String... more) throws IOException, Unbuildable {
        var target = ImageReference.parse(name).orElseThrow();
        var tags = new ArrayList<String>(List.of(target.tag()));
        tags.addAll(List.of(more));
        return new EngineLoad(engine, IMAGE, target, tags).run();
    }

    private static Layer layer(String name) {
        byte[] content = name.getBytes(UTF_8);
        return new Layer(name, name, Sha256.of(content), 1, () -> new ByteArrayInputStream(content));
    }

    /** Remembers what it was sent. */
    private static final class Engine implements Images {
        private final Map<String, Image> images = new HashMap<>();
        private final List<String> sent = new ArrayList<>();
        private int refusals;
        private boolean racing;

        void has(String name, String id, String... layers) {
            images.put(name, new Image(new Details(Map.of("Id", id, "RootFS", Map.of("Layers", List.of(layers))))));
        }

        @Override
        public Optional<Image> find(String image) {
            return Optional.ofNullable(images.get(image));
        }

        @Override
        public void load(InputStream archive, ProgressListener progress) {
            sent.add(layers(archive));
            if (refusals-- > 0) {
                throw new EngineFailure(EngineFailure.Reason.FAILED, "no such file");
            }
            has("demo:1", racing ? "sha256:foreign" : IMAGE.id(), "a", "b", "c");
        }

        private static String layers(InputStream archive) {
            var layers = new ArrayList<String>();
            try (var tar = new TarArchiveInputStream(archive)) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getSize() == 1) {
                        layers.add(new String(tar.readAllBytes(), UTF_8));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return String.join(" ", layers);
        }

        @Override
        public void tag(String image, String name) {
            images.put(name, find(image).orElseThrow());
        }

        @Override
        public void save(String image, OutputStream archive) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pull(String image, String platform, RegistryLogin login, ProgressListener progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void push(String image, RegistryLogin login, ProgressListener progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String build(
                BuildRequest request, InputStream context, List<RegistryLogin> logins, ProgressListener progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(String image) {
            return images.remove(image) != null;
        }
    }
}
