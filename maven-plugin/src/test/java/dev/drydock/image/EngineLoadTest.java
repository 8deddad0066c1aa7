package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.console.Work;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.image.layer.LayerArchive;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Manifest;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Sha256;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EngineLoadTest {
    @RegisterExtension
    static final RealEngine TESTER = new RealEngine();

    @TempDir
    private Path folder;

    /** No engine has seen layers of this before. */
    private final String unique = UUID.randomUUID().toString();

    private final String name = TESTER.name("load");
    private final String base = TESTER.name("load-base") + ":1";
    private final WatchedEngine engine = new WatchedEngine(() -> TESTER.engine().images());

    @AfterEach
    void removeImages() {
        List.of(name + ":1", name + ":newest", base).forEach(engine::remove);
    }

    @Test
    void sendsAllToAnEngineThatHasNothing() throws Exception {
        BuiltImage image = image("a", "b", "c");
        assertThat(load(image, name + ":1")).isEqualTo(3);
        assertThat(engine.sent()).containsExactly(digests(image));
    }

    @Test
    void sendsNothingIfTheImageIsThere() throws Exception {
        load(image("a", "b", "c"), name + ":1");
        engine.sent();
        assertThat(load(image("a", "b", "c"), name + ":1", "newest")).isZero();
        assertThat(engine.sent()).isEmpty();
        assertThat(engine.find(name + ":newest")).isPresent();
    }

    @Test
    void sendsWhatIsNotSharedFromTheLowestLayerOn() throws Exception {
        load(image("a"), base);
        load(image("a", "b", "x"), name + ":1");
        engine.sent();
        BuiltImage image = image("a", "b", "c");
        assertThat(load(image, name + ":1")).isEqualTo(1);
        assertThat(engine.sent()).containsExactly(digests(image).subList(2, 3));
    }

    @Test
    void knowsAnImageByItsManifestWhereEnginesDo() throws Exception {
        BuiltImage image = image("a", "b", "c");
        load(image, name + ":1");
        engine.tellOf(image.id(), image.digest(), image.layers());
        assertThat(load(image, name + ":1")).isZero();
    }

    @Test
    void sendsAllWhereThereIsAnImageWithoutItsLayers() throws Exception {
        BuiltImage image = image("a", "b", "c");
        load(image, name + ":1");
        engine.sent();
        engine.tellOf(image.id(), image.digest(), List.of());
        assertThat(load(image, name + ":1")).isEqualTo(3);
        assertThat(engine.sent()).containsExactly(digests(image));
    }

    @Test
    void sendsAllWhereTheEngineHasLostWhatItHad() throws Exception {
        load(image("a", "b"), base);
        engine.sent();
        engine.beforeNextLoad(() -> engine.remove(base));
        BuiltImage image = image("a", "b", "c");
        assertThat(load(image, name + ":1")).isEqualTo(3);
        assertThat(engine.sent()).containsExactly(digests(image).subList(2, 3), digests(image));
    }

    @Test
    void complainsIfTheNameIsAnothersAfterAll() {
        engine.afterNextLoad(() -> engine.tag(RealEngine.BUSYBOX, name + ":1"));
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> load(image("a", "b", "c"), name + ":1"))
                .withMessageContaining(" under that name, not ");
    }

    private int load(BuiltImage image, String name, String... more) throws IOException, Unbuildable {
        var target = ImageReference.parse(name).orElseThrow();
        var tags = new ArrayList<>(List.of(target.tag()));
        tags.addAll(List.of(more));
        return new EngineLoad(engine, image, target, tags, line -> {}).run();
    }

    private static List<String> digests(BuiltImage image) {
        return image.layers().stream().map(Layer::digest).toList();
    }

    private BuiltImage image(String... names) throws IOException {
        var layers = new ArrayList<Layer>();
        for (String file : names) {
            layers.add(layer(file));
        }
        var diffIds = layers.stream().map(Layer::diffId).toList();
        String config = Json.text(Map.of(
                "architecture",
                TESTER.engine().facts().architecture(),
                "os",
                "linux",
                "config",
                Map.of(),
                "rootfs",
                Map.of("type", "layers", "diff_ids", diffIds)));
        String manifest = new Manifest(Format.DOCKER, config, layers, Map.of()).text();
        return new BuiltImage(config, manifest, Format.DOCKER, layers, base, Platform.DEFAULT);
    }

    private Layer layer(String file) throws IOException {
        Path content = Files.write(folder.resolve(file), (file + unique).getBytes(UTF_8));
        return new LayerStore(folder.resolve("store")).packed(file, Sha256.of(file.getBytes(UTF_8)), archive -> {
            LayerPlan plan = LayerPlan.of(file, List.of(LayerEntry.file(file, 0644, Owner.ROOT, content)));
            new LayerArchive(plan, Instant.EPOCH).writeTo(archive, Work.UNSEEN);
        });
    }
}
