package dev.drydock.stack.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.stack.archive.RefusedArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    private Path folder;

    @Test
    void reads() throws Exception {
        var manifest = new Manifest(
                "shop",
                "data",
                "shop_data",
                "local",
                Map.of("a", "1"),
                List.of("postgres:16"),
                Instant.parse("2026-01-02T03:04:05Z"),
                "0".repeat(64),
                5,
                6,
                7_000_000_000L);
        Path archive = folder.resolve("data.tar.gz");
        Files.write(folder.resolve("data.tar.gz.json"), manifest.json());
        assertThat(Manifest.of(archive)).isEqualTo(manifest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1]", "{\"version\": 2}", "{\"version\": 1, \"created\": \"yesterday\"}", "{} {}"})
    void isRefused(String json) throws Exception {
        Files.writeString(folder.resolve("a.json"), json);
        assertThatThrownBy(() -> Manifest.of(folder.resolve("a"))).isInstanceOf(RefusedArchive.class);
    }

    @Test
    void isMissed() {
        assertThatThrownBy(() -> Manifest.of(folder.resolve("a")))
                .isInstanceOf(RefusedArchive.class)
                .hasMessageContaining("no manifest");
    }
}
