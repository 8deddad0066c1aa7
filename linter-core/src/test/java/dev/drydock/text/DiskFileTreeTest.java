package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.FileTree.Entry;
import dev.drydock.text.FileTree.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileTreeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void mayBeginAtALinkToAFolder() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("real/sub")).resolve("Dockerfile"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        assertThat(new DiskFileTree(link).list("")).containsExactly(new Entry("sub", Kind.FOLDER, 0));
        assertThat(new DiskFileTree(link).isFolder("")).isTrue();
        assertThat(new DiskFileTree(link.resolve("sub")).isFolder("..")).isTrue();
    }

    @Test
    void followsNoLinkWithin() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        var tree = new DiskFileTree(folder);
        assertThat(tree.list("")).containsExactly(new Entry("loop", Kind.LINK, 0));
        assertThat(tree.kind("loop")).contains(Kind.LINK);
        assertThat(tree.list("loop")).isEmpty();
    }
}
