package dev.drydock.image.dockerfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    private Path folder;

    private static Path kept(Scratch scratch) throws IOException {
        return scratch.keep(new ByteArrayInputStream("text".getBytes(UTF_8)));
    }

    @Test
    void goesWithTheBuildAndWithALaterOne() throws IOException {
        var killed = new Scratch(folder.resolve("scratch"));
        Path left = kept(killed);
        try (var scratch = new Scratch(folder.resolve("scratch"))) {
            assertThat(kept(scratch)).hasContent("text").isNotEqualTo(left);
            scratch.removeBefore(Instant.now().minusSeconds(60));
            assertThat(left).exists();
        }
        new Scratch(folder.resolve("scratch")).removeBefore(Instant.now().plusSeconds(60));
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        new Scratch(folder.resolve("none")).removeBefore(Instant.now());
    }
}
