package dev.drydock.image.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.image.layer.LayerSpec.Links;
import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    private Path project;

    private SourceFolder folder;

    @BeforeEach
    void writeAProject() throws IOException {
        folder = new SourceFolder(project, project.resolve("target"));
        for (String path : List.of("src/main.py", "src/.env", "src/cache/a.pyc", "lib/x.py", "target/old.tar")) {
            Files.createDirectories(project.resolve(path).getParent());
            Files.writeString(project.resolve(path), path);
        }
        Files.writeString(project.resolve(".dockerignore"), "**/*.pyc\n.env\nsrc/.env\n");
        Files.createSymbolicLink(project.resolve("src/link"), Path.of("../gone"));
    }

    @Test
    void honoursTheIgnoreFileOfTheProject() throws Exception {
        assertThat(paths(LayerSpec.of("source", Path.of("src"), "/app")))
                .containsExactly("", "cache", "link", "main.py");
    }

    @Test
    void takesNoOutputOfTheBuildAlongUnlessToldSo() throws Exception {
        assertThat(paths(LayerSpec.of("all", Path.of("."), "/app")))
                .contains("lib/x.py", "src/main.py")
                .doesNotContain("target", "target/old.tar");
        assertThat(paths(LayerSpec.of("all", Path.of("target"), "/app"))).containsExactly("", "old.tar");
    }

    @Test
    void choosesByPatterns() throws Exception {
        var spec = new LayerSpec(
                "some",
                Path.of("."),
                "/app",
                List.of("**/*.py"),
                List.of("lib/"),
                Owner.ROOT,
                -1,
                0755,
                Links.KEEP,
                "");
        assertThat(paths(spec)).containsExactly("", "src/main.py");
    }

    @Test
    void followsNoLink() throws Exception {
        assertThat(folder.find(LayerSpec.of("source", Path.of("src"), "/app")))
                .filteredOn(file -> file.path().equals("link"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.kind()).isEqualTo(LayerEntry.Kind.LINK);
                    assertThat(link.target()).isEqualTo("../gone");
                });
    }

    @Test
    void putsWhatLinksLeadToInTheirPlace() throws Exception {
        Files.delete(project.resolve("src/link"));
        Files.createSymbolicLink(project.resolve("src/link"), Path.of("../lib"));
        Files.createSymbolicLink(project.resolve("src/file"), Path.of("../lib/x.py"));
        var followed = following("src", "");
        assertThat(paths(followed)).containsExactly("", "cache", "file", "link", "link/x.py", "main.py");
        assertThat(folder.find(followed))
                .filteredOn(file -> file.path().equals("file"))
                .singleElement()
                .satisfies(file -> assertThat(file.kind()).isEqualTo(LayerEntry.Kind.FILE));
    }

    @Test
    void saysWhereALinkLeads() throws Exception {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> folder.find(following("src", "")))
                .withMessageContaining("leads to ../gone, which is not there");
        Files.delete(project.resolve("src/link"));
        Files.createSymbolicLink(project.resolve("lib/self"), Path.of("."));
        Files.createSymbolicLink(project.resolve("src/link"), Path.of("../lib"));
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> folder.find(following("src", "")))
                .withMessageEndingWith("leads in a circle");
    }

    @Test
    void honoursTheIgnoreFileThatALayerNames() throws Exception {
        Files.writeString(project.resolve("layer.ignore"), "src/main.py\nsrc/link\n");
        assertThat(paths(following("src", "layer.ignore"))).containsExactly("", ".env", "cache", "cache/a.pyc");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> folder.find(following("src", "none")))
                .withMessageContaining("names the ignore file `none`, which is not there");
    }

    private static LayerSpec following(String from, String ignoreFile) {
        return new LayerSpec(
                from, Path.of(from), "/app", List.of(), List.of(), Owner.ROOT, -1, 0755, Links.FOLLOW, ignoreFile);
    }

    @Test
    void namesWhatIsNotThere() {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> folder.find(LayerSpec.of("source", Path.of("scr"), "/app")))
                .withMessageContaining("The layer `source` takes its files from `scr`, which is not there");
    }

    private List<String> paths(LayerSpec layer) throws Exception {
        return folder.find(layer).stream().map(SourceFile::path).sorted().toList();
    }
}
