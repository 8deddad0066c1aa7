package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
        var spec =
                new LayerSpec("some", Path.of("."), "/app", List.of("**/*.py"), List.of("lib/"), Owner.ROOT, -1, 0755);
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
    void namesWhatIsNotThere() {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> folder.find(LayerSpec.of("source", Path.of("scr"), "/app")))
                .withMessageContaining("The layer `source` takes its files from `scr`, which is not there");
    }

    private List<String> paths(LayerSpec layer) throws Exception {
        return folder.find(layer).stream().map(SourceFile::path).sorted().toList();
    }
}
