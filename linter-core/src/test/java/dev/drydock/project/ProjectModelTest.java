package dev.drydock.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectModelTest {
    private static ProjectModel project(Map<String, String> files, String dockerfile, String compose) {
        var all = new HashMap<>(files);
        all.put("docker/Dockerfile", dockerfile);
        return ProjectModel.of(
                new MemoryFileTree(all),
                List.of(DockerfileModel.of(SourceText.of("docker/Dockerfile", dockerfile))),
                List.of(ComposeFile.read(SourceText.of("compose.yaml", compose))));
    }

    private static List<String> contexts(ProjectModel project) {
        return project.builds().stream().map(build -> build.context().folder()).toList();
    }

    @Test
    void takesTheContextsThatServicesName() {
        var project = project(Map.of("web/a", ""), "FROM scratch\nCOPY a /\n", """
                services:
                  one: {build: {context: web, dockerfile: ../docker/Dockerfile}}
                  two: {build: {context: ., dockerfile: docker/Dockerfile}}
                  three: {build: {context: ./web/, dockerfile: ../docker/Dockerfile}}
                """);
        assertThat(contexts(project)).containsExactly("web", "");
        assertThat(project.builds()).allMatch(Build::isStated);
    }

    @Test
    void guessesTheFolderWhereMostSourcesAre() {
        String dockerfile = "FROM scratch\nCOPY a b /\n";
        assertThat(contexts(project(Map.of("docker/a", ""), dockerfile, ""))).containsExactly("docker");
        assertThat(contexts(project(Map.of("docker/a", "", "a", "", "b", ""), dockerfile, "")))
                .containsExactly("");
        assertThat(contexts(project(Map.of(), dockerfile, ""))).containsExactly("docker");
        assertThat(contexts(project(Map.of("a", ""), "FROM scratch\nCOPY . /\n", "")))
                .containsExactly("docker");
    }

    @Test
    void findsTheStageThatAServiceBuilds() {
        var project = project(Map.of(), "FROM scratch AS build\nFROM scratch AS run\n", """
                services:
                  last: {build: docker}
                  first: {build: {context: docker, target: build}}
                  none: {build: {context: docker, target: test}}
                  inline: {build: {dockerfile_inline: FROM scratch}}
                  away: {build: "https://example.com/a.git"}
                """);
        assertThat(project.serviceBuilds())
                .extracting(build -> project.dockerfile(build)
                        .flatMap(build::stage)
                        .map(Object::toString)
                        .orElse("-"))
                .containsExactly("run", "build", "-", "-");
        assertThat(project.serviceBuilds())
                .extracting(build -> build.service().name())
                .doesNotContain("away");
    }
}
