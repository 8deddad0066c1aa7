package dev.drydock.maven.lint;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.DiskFileTree;
import dev.drydock.text.FileTree;
import dev.drydock.text.MemoryFileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerFilesTest {
    private static final ContainerFiles USUAL = new ContainerFiles(List.of(), List.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "deep/in/a/folder/Dockerfile",
                "Dockerfile.dev",
                "api.Dockerfile",
                "api.dockerfile",
                "Containerfile",
                "Containerfile.test",
                "compose.yaml",
                "compose.yml",
                "compose.override.yml",
                "docker-compose.yml",
                "docker-compose.ci.yaml",
                ".devcontainer/docker-compose.yml",
                "targets/Dockerfile"
            })
    void findsTheUsualNamesAtAnyDepth(String file) {
        assertThat(USUAL.in(tree(file))).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dockerfile.md",
                "MyDockerfile",
                "decompose.yml",
                "compose.json",
                ".dockerignore",
                "Dockerfile.dockerignore",
                "dev.Dockerfile.dockerignore",
                "Containerfile.dockerignore"
            })
    void leavesOtherNamesAlone(String file) {
        assertThat(USUAL.in(tree(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "web/node_modules/lib", ".git/hooks", ".hg", "a/.svn", "sub/target/classes"})
    void staysOutOfBuildOutputAndOtherPeoplesFolders(String folder) {
        assertThat(USUAL.in(tree(folder + "/Dockerfile"))).isEmpty();
    }

    @Test
    void staysOutOfWhatGitIgnores() {
        var tree = new MemoryFileTree(Map.of(
                ".gitignore", "/out/\n*.local.yml\n",
                "out/Dockerfile", "",
                "compose.local.yml", "",
                "sub/out/Dockerfile", "",
                "compose.yml", ""));
        assertThat(USUAL.in(tree)).containsExactly("compose.yml", "sub/out/Dockerfile");
    }

    @Test
    void staysOutOfClosedFolders() {
        var files = new ContainerFiles(List.of(), List.of(), Set.of("api", "libs/core"));
        assertThat(files.in(tree("api/Dockerfile", "api/deep/Dockerfile", "libs/core/Dockerfile", "libs/Dockerfile")))
                .containsExactly("libs/Dockerfile");
    }

    @Test
    void patternsMayBeginAtTheFolderItself() {
        var files = new ContainerFiles(List.of("./a/**"), List.of("./a/b/"), Set.of());
        assertThat(files.in(new MemoryFileTree(Map.of("a/Dockerfile", "", "a/b/Dockerfile", "", "Dockerfile", ""))))
                .containsExactly("a/Dockerfile");
    }

    @Test
    void includesReplaceTheUsualNames() {
        var files = new ContainerFiles(List.of("images/*.docker", "Docker*"), List.of(), Set.of());
        assertThat(files.in(tree("images/api.docker", "images/deep/api.docker", "Dockerfile", "compose.yml")))
                .containsExactly("Dockerfile", "images/api.docker");
    }

    @Test
    void excludesComeOnTopOfTheUsualOnes() {
        var files = new ContainerFiles(List.of(), List.of("samples/", "**/*.yml"), Set.of());
        assertThat(files.in(tree("samples/a/Dockerfile", "compose.yml", "target/Dockerfile", "Dockerfile")))
                .containsExactly("Dockerfile");
    }

    @Test
    void givesThemInOneOrderWhateverTheDepth() {
        assertThat(USUAL.in(tree("b/Dockerfile", "compose.yml", "a/z/Dockerfile", "Dockerfile")))
                .containsExactly("Dockerfile", "a/z/Dockerfile", "b/Dockerfile", "compose.yml");
    }

    @Test
    void doesNotFollowLinks(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Files.writeString(folder.resolve("real/Dockerfile"), "FROM scratch\n");
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("Dockerfile"), folder.resolve("real/Dockerfile"));
        assertThat(USUAL.in(new DiskFileTree(folder))).containsExactly("real/Dockerfile");
    }

    private static FileTree tree(String... files) {
        return new MemoryFileTree(Stream.of(files).collect(toMap(file -> file, file -> "")));
    }
}
