package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerignoreCoversBulkTest {
    private static final String DOCKERFILE = "FROM alpine:3.20\nCOPY . /srv/\n";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new DockerignoreCoversBulk());

    @Test
    void listsWhatIsLetThroughAndAddsIt() {
        rule.reports(Map.of(
                        "Dockerfile",
                        DOCKERFILE,
                        ".git/config",
                        "",
                        "web/node_modules/a/node_modules/b",
                        "",
                        ".dockerignore",
                        """
                *.log
                !web
                #~~^ `.git` (version control) and 1 more of the kind are not ignored, and `Dockerfile` copies the whole context; add `.git`, `**/node_modules`
                """))
                .fixedTo(Map.of(".dockerignore", "*.log\n!web\n.git\n**/node_modules\n"));
    }

    @Test
    void keepsTheLineBreaksOfTheFile() {
        rule.reports(Map.of(
                        "Dockerfile",
                        DOCKERFILE,
                        "venv/a",
                        "",
                        ".dockerignore",
                        "*.log\r\n*.md\n#~~^ `venv` (a virtual environment) is not...\n"))
                .fixedTo(Map.of(".dockerignore", "*.log\r\n*.md\nvenv\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        ".git/config,                 .git,            version control",
        "a/__pycache__/b.pyc,         **/__pycache__,  a cache",
        "load/dump.sql.gz,            **/*.sql.gz,     a data dump",
        "shop.dump,                   *.dump,          a data dump",
        ".venv/bin/python,            .venv,           a virtual environment",
        "dbt_packages/x.sql,          dbt_packages,    dependencies",
    })
    void knowsClutter(String path, String pattern, String kind) {
        rule.reports(Map.of(
                        "Dockerfile",
                        DOCKERFILE,
                        path,
                        "",
                        ".dockerignore",
                        "x\n^ `"
                                + (kind.contains("dump")
                                        ? path
                                        : path.substring(0, path.lastIndexOf('/'))
                                                .replace("/bin", ""))
                                + "` (" + kind + ") is not...\n"))
                .fixedTo(Map.of(".dockerignore", "x\n" + pattern + "\n"));
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({"target, pom.xml", "app/target, app/Cargo.toml", "dist, package.json", "bin, a.csproj"})
    void takesAFolderForBuildOutputOnlyBesideItsBuild(String folder, String marker) {
        rule.reports(Map.of(
                        "Dockerfile",
                        DOCKERFILE,
                        marker,
                        "",
                        folder + "/a",
                        "",
                        ".dockerignore",
                        "x\n^ `" + folder + "` (build output) is not...\n"))
                .fixedTo(Map.of(".dockerignore", "x\n" + folder + "\n"));
        rule.accepts(Map.of("Dockerfile", DOCKERFILE, folder + "/a", "", ".dockerignore", "x\n"));
    }

    @Test
    void acceptsWhatIsIgnoredOrWantedOrNotCopied() {
        rule.accepts(Map.of("Dockerfile", DOCKERFILE, ".git/config", "", ".dockerignore", "**/.git\n"));
        rule.accepts(Map.of("Dockerfile", DOCKERFILE, ".git/config", "", ".dockerignore", "*\n!src\n"));
        rule.accepts(
                Map.of("Dockerfile", "FROM alpine:3.20\nCOPY src /srv/\n", ".git/config", "", ".dockerignore", "x\n"));
        rule.accepts(Map.of(
                "Dockerfile", DOCKERFILE + "COPY target/app.jar /srv/\n",
                "pom.xml", "",
                "target/app.jar", "",
                ".dockerignore", "x\n"));
    }

    @Test
    void reportsAFileThatSeveralDockerfilesShareOnce() {
        rule.reports(Map.of(
                "Dockerfile", DOCKERFILE, "web.Dockerfile", DOCKERFILE, ".git/config", "", ".dockerignore", """
                *.log
                #~~~^ `.git` (version control) is not ignored...
                """));
    }
}
