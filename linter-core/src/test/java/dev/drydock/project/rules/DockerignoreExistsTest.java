package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerignoreExistsTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new DockerignoreExists());

    @Test
    void reportsTheFirstFolderThatIsCopied() {
        rule.reports(Map.of("pom.xml", "", "src/App.java", "", "Dockerfile", """
                FROM maven:3-eclipse-temurin-21
                COPY pom.xml /srv/
                COPY src /srv/src
                     #~^ `src` copies a folder of a build context that has no `.dockerignore`...
                COPY . /srv/
                """));
    }

    @Test
    void writesAFileThatSuitsTheProjectAndItsDockerfile() {
        rule.reports(Map.of(
                        "pom.xml", "",
                        "web/package.json", "",
                        "web/dist/app.js", "",
                        "load/seed.sql.gz", "",
                        "deploy.key", "",
                        "Dockerfile", """
                        FROM eclipse-temurin:21-jre
                        COPY target/*.jar deploy.key /srv/
                        COPY . /srv/
                             ^ `.` copies a folder of a build context that has no `.dockerignore`...
                        """))
                .fixedTo(Map.of(".dockerignore", """
                        # Version control
                        .git
                        .gitignore
                        .gitattributes

                        # What builds and starts the image
                        Dockerfile*
                        *.Dockerfile
                        .dockerignore
                        compose*.y*ml
                        docker-compose*.y*ml

                        # Settings and secrets
                        **/.env
                        **/.env.*
                        !**/.env.example
                        **/*.pem
                        **/*.key
                        **/id_rsa
                        **/id_ed25519

                        # Editors
                        **/.idea
                        **/.vscode
                        **/.DS_Store

                        # Node.js
                        **/node_modules
                        **/npm-debug.log*

                        # Maven
                        target

                        # Found here
                        **/*.sql.gz
                        web/dist

                        # Needed by the build
                        !target/*.jar
                        !deploy.key
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"COPY app.py /srv/", "COPY *.py /srv/", "COPY --from=build / /srv/", "RUN true"})
    void acceptsSingleFiles(String copy) {
        rule.accepts(Map.of(
                "app.py", "", "lib/a.py", "", "Dockerfile", "FROM scratch AS build\nFROM scratch\n" + copy + "\n"));
    }

    @Test
    void acceptsAContextWithAnIgnoreFile() {
        rule.accepts(Map.of("app.py", "", ".dockerignore", "", "Dockerfile", "FROM scratch\nCOPY . /\n"));
        rule.accepts(Map.of("app.py", "", "Dockerfile.dockerignore", "", "Dockerfile", "FROM scratch\nCOPY . /\n"));
    }

    @Test
    void staysSilentWhereNothingElseLies() {
        rule.accepts("FROM scratch\nCOPY . /\n");
    }
}
