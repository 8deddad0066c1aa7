package dev.drydock.image.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.model.Layer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

class BaseFilesTest {
    @Test
    void followsLinksAsAContainerWould() throws IOException {
        var files = new BaseFiles(List.of(layer(
                "bin -> usr/bin",
                "usr/bin/java -> /etc/alternatives/java",
                "etc/alternatives/java -> ../../opt/jdk/bin/java",
                "opt/jdk/bin/java",
                "usr/bin/hard => opt/jdk/bin/java",
                "loop -> loop",
                "gone -> /nowhere")));
        assertThat(files.real("bin/java")).contains("opt/jdk/bin/java");
        assertThat(files.real("bin/hard")).contains("opt/jdk/bin/java");
        assertThat(files.real("loop")).isEmpty();
        assertThat(files.real("gone")).isEmpty();
    }

    @Test
    void takesLinkedFilesAlong() throws IOException {
        var files = new BaseFiles(List.of(layer(
                "opt/jdk/release", "opt/jdk/conf -> /etc/jdk", "etc/jdk/security/java.policy", "opt/other", "etc/x")));
        assertThat(files.below("opt/jdk"))
                .isEqualTo(Map.of(
                        "release", "opt/jdk/release", "conf/security/java.policy", "etc/jdk/security/java.policy"));
    }

    @Test
    void goesByTheLastLayer() throws IOException {
        var files = new BaseFiles(List.of(
                layer("a/kept", "a/removed", "b/old", "c/changed"),
                layer("a/.wh.removed", "b/new", "b/.wh..wh..opq", "c/changed")));
        assertThat(files.below("a")).containsOnlyKeys("kept");
        assertThat(files.below("b")).containsOnlyKeys("new");
        var read = new TreeMap<String, String>();
        files.visit(
                List.of("a/kept", "c/changed"),
                (path, entry, content) -> read.put(path, new String(content.readAllBytes(), UTF_8)));
        assertThat(read).containsExactly(Map.entry("a/kept", "a/kept of 4"), Map.entry("c/changed", "c/changed of 4"));
    }

    /** Files whose content is their name and the number of files in the layer, links and hard links. */
    private static Layer layer(String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (String line : lines) {
                String[] link = line.split(" [-=]> ", 2);
                if (link.length == 2) {
                    byte kind = line.contains(" => ") ? TarConstants.LF_LINK : TarConstants.LF_SYMLINK;
                    var entry = new TarArchiveEntry(link[0], kind);
                    entry.setLinkName(link[1]);
                    tar.putArchiveEntry(entry);
                } else {
                    byte[] content = (line + " of " + lines.length).getBytes(UTF_8);
                    var entry = new TarArchiveEntry("./" + line);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        return new Layer("", "sha256:0", "sha256:0", bytes.size(), () -> new ByteArrayInputStream(bytes.toByteArray()));
    }
}
