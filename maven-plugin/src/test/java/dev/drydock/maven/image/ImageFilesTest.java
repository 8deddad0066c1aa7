package dev.drydock.maven.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.ImageRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasBuiltBeforeUntilAnotherIsBuilt() throws IOException {
        var files = new ImageFiles(folder);
        assertThat(files.last()).isEmpty();
        files.write(image("sha256:1"));
        assertThat(files.before()).isEmpty();
        files.write(image("sha256:2"));
        files.write(image("sha256:2"));
        assertThat(files.last()).contains(image("sha256:2"));
        assertThat(files.before()).contains(image("sha256:1"));
        assertThat(folder.resolve("stack-image.digest")).hasContent("sha256:2");
    }

    private static ImageRecord image(String digest) {
        return new ImageRecord("demo:1", List.of("1"), digest, "sha256:id", List.of("linux/amd64"), List.of(), 0);
    }
}
