package dev.drydock.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.ModelReader;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFoldersTest {
    private final ModuleFolders modules = new ModuleFolders(new LinesAsModules());

    @TempDir
    private Path root = Path.of("");

    @Test
    void aSingleProjectHasNoOthers() throws IOException {
        MavenProject app = project("pom.xml");
        assertThat(modules.others(List.of(app), app)).isEmpty();
    }

    @Test
    void knowsAllOfTheBuildButTheProjectItself() throws IOException {
        MavenProject parent = project("pom.xml", "api", "web");
        MavenProject api = project("api/pom.xml");
        MavenProject web = project("web/pom.xml");
        assertThat(modules.others(List.of(parent, api, web), api)).containsExactlyInAnyOrder(root, root.resolve("web"));
    }

    @Test
    void readsThePomsThatTheBuildLeavesOut() throws IOException {
        project("build/pom.xml", "../api", "../web/pom-web.xml", "../gone");
        project("api/pom.xml");
        project("web/pom-web.xml", ".", "deep");
        project("web/deep/pom.xml");
        MavenProject parent = project("pom.xml", "build");
        assertThat(modules.others(List.of(parent), parent))
                .containsExactlyInAnyOrder(
                        root.resolve("build"), root.resolve("api"), root.resolve("web"), root.resolve("web/deep"));
    }

    @Test
    void aFolderWithoutAPomHasNone() {
        assertThat(modules.others(List.of(new MavenProject()), new MavenProject()))
                .isEmpty();
    }

    private MavenProject project(String pom, String... names) throws IOException {
        Path file = root.resolve(pom);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, List.of(names));
        var model = new Model();
        model.setModules(List.of(names));
        var project = new MavenProject(model);
        project.setFile(file.toFile());
        return project;
    }

    /** Takes each line of a pom for the name of a module. */
    private static final class LinesAsModules implements ModelReader {
        @Override
        public Model read(File pom, @Nullable Map<String, ?> options) throws IOException {
            var model = new Model();
            model.setModules(Files.readAllLines(pom.toPath(), UTF_8));
            return model;
        }

        @Override
        public Model read(Reader pom, @Nullable Map<String, ?> options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Model read(InputStream pom, @Nullable Map<String, ?> options) {
            throw new UnsupportedOperationException();
        }
    }
}
