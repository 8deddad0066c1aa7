package dev.drydock.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerStoreTest {
    private static final String KEY = Sha256.of("key".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private final AtomicInteger packed = new AtomicInteger();

    private Layer layer() throws IOException {
        return new LayerStore(folder).packed("layer", KEY, archive -> {
            packed.incrementAndGet();
            archive.write(7);
        });
    }

    @Test
    void packsWhatIsOldAgain() throws IOException {
        Layer first = layer();
        new LayerStore(folder).removeBefore(Instant.now().minusSeconds(60));
        assertThat(layer().digest()).isEqualTo(first.digest());
        assertThat(packed).hasValue(1);
        new LayerStore(folder).removeBefore(Instant.now().plusSeconds(60));
        assertThat(layer().digest()).isEqualTo(first.digest());
        assertThat(packed).hasValue(2);
        new LayerStore(folder.resolve("none")).removeBefore(Instant.now());
    }
}
