package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.check.LayerContents;
import dev.drydock.image.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageComparisonTest {
    @TempDir
    private Path folder;

    private static final ImageRecord.Part BASE = part("base", "a", 40_000_000, LayerContents.UNKNOWN);
    private static final ImageRecord BEFORE = image("sha256:1", 0, BASE, part("classes", "b", 7_000, 9_000));
    private static final ImageRecord AFTER = image("sha256:2", 1_500_000, BASE, part("classes", "c", 8_000, 10_000));

    @Test
    void tellsWhatChanged() {
        assertThat(ImageComparison.of(AFTER, Optional.of(BEFORE)).lines())
                .containsExactly(
                        "demo:1, sha256:2",
                        "layer                        packed    on disk",
                        "base                        40.0 MB",
                        "classes                      8.0 kB    10.0 kB changed",
                        "all                         40.0 MB            +1.0 kB",
                        "1.5 MB are shipped and hidden by later layers");
    }

    @Test
    void tellsNothingOfChangesTheFirstTime() {
        assertThat(ImageComparison.of(BEFORE, Optional.empty()).lines())
                .noneMatch(line -> line.contains("changed") || line.contains("+"));
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        var json = Json.tree(ImageComparison.of(AFTER, Optional.of(BEFORE)).json());
        assertThat(json.path("previousDigest").asText()).isEqualTo("sha256:1");
        assertThat(json.path("layers").findValuesAsText("changed")).containsExactly("false", "true");
        assertThat(json.path("wastedSize").asLong()).isEqualTo(1_500_000);
    }

    @Test
    void aRecordIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("stack-image.json");
        Files.write(file, AFTER.bytes());
        assertThat(ImageRecord.read(file)).contains(AFTER);
        assertThat(ImageRecord.read(folder.resolve("none"))).isEmpty();
    }

    private static ImageRecord image(String digest, long wasted, ImageRecord.Part... layers) {
        return new ImageRecord(
                "demo:1", List.of("1"), digest, "sha256:id", List.of("linux/amd64"), List.of(layers), wasted);
    }

    private static ImageRecord.Part part(String name, String diffId, long packed, long unpacked) {
        return new ImageRecord.Part(name, "sha256:" + diffId, diffId, packed, unpacked);
    }
}
