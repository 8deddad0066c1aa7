package dev.drydock.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.drydock.text.DiskFileTree;
import dev.drydock.text.MemoryFileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIgnoreTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "*.log,          app.log,             true",
        "*.log,          logs/deep/app.log,   true",
        "/*.log,         logs/app.log,        false",
        "build/,         build,               false",
        "build/,         build/app.jar,       true",
        "build/,         web/build/app.js,    true",
        "/build,         web/build/app.js,    false",
        "docs/*.txt,     docs/a.txt,          true",
        "docs/*.txt,     docs/old/a.txt,      false",
        "**/tmp/**,      a/tmp/b/c,           true",
        "\\!odd,         '!odd',              true",
        "# comment,      '# comment',         false",
        "file[0-9],      file7,               true",
        "other,          .git/config,         true",
        "*,              ../outside,          false",
        "*,              '',                  false",
    })
    void followsThePatternsOfOneFile(String pattern, String path, boolean ignored) {
        var git = new GitIgnore(new MemoryFileTree(Map.of(".gitignore", pattern + "\n")));
        assertThat(git.ignored(path, false)).isEqualTo(ignored);
    }

    @Test
    void lateExceptionWinsUnlessItsFolderIsLeftOut() {
        var git = new GitIgnore(new MemoryFileTree(Map.of(".gitignore", "*.env\nout/\n!sample.env\n!out/keep\n")));
        assertThat(git.ignored("prod.env", false)).isTrue();
        assertThat(git.ignored("sample.env", false)).isFalse();
        assertThat(git.ignored("out/keep", false)).isTrue();
    }

    @Test
    void nearestFileDecides() {
        var git = new GitIgnore(new MemoryFileTree(Map.of(
                ".gitignore", "\uFEFF*.env\r\n*.key\r\n",
                "dev/.gitignore", "!*.env\n",
                ".git/info/exclude", "notes\n!*.key\n")));
        assertThat(git.ignored("a.env", false)).isTrue();
        assertThat(git.ignored("dev/a.env", false)).isFalse();
        assertThat(git.ignored("dev/a.key", false)).isTrue();
        assertThat(git.ignored("dev/notes", false)).isTrue();
    }

    @Test
    void looksAtEachFolderOnceHoweverDeepItIs() {
        var git = new GitIgnore(new MemoryFileTree(Map.of(".gitignore", "*.env\n")));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int depth = 1; depth <= 800; depth++) {
                assertThat(git.ignored("a/".repeat(depth) + "b.env", false)).isTrue();
            }
            assertThat(git.ignored("a/".repeat(100_000), true)).isFalse();
        });
    }

    @Test
    void tellsFoldersFromFiles() {
        var git = new GitIgnore(new MemoryFileTree(Map.of(".gitignore", "cache/\n")));
        assertThat(git.ignored("cache", true)).isTrue();
        assertThat(git.ignored("cache", false)).isFalse();
    }

    @Test
    void readsTheRepositoryAroundTheTree(@TempDir Path repository) throws IOException {
        Path tree = Files.createDirectories(repository.resolve("services/web"));
        Files.createDirectories(repository.resolve(".git/info"));
        Files.writeString(repository.resolve(".gitignore"), "/services/web/dist\n*.secret\n");
        Files.writeString(repository.resolve(".git/info/exclude"), "scratch\n");
        var git = new GitIgnore(new DiskFileTree(tree));
        assertThat(git.ignored("dist/app.js", false)).isTrue();
        assertThat(git.ignored("../dist", true)).isFalse();
        assertThat(git.ignored("../../a.secret", false)).isTrue();
        assertThat(git.ignored("scratch", false)).isTrue();
        assertThat(git.ignored("../../../a.secret", false)).isFalse();
    }

    @Test
    void looksIntoATreeThatIsItselfLeftOut(@TempDir Path repository) throws IOException {
        Path tree = Files.createDirectories(repository.resolve("out/web"));
        Files.createDirectory(repository.resolve(".git"));
        Files.writeString(repository.resolve(".gitignore"), "out\n*.log\n");
        var git = new GitIgnore(new DiskFileTree(tree));
        assertThat(git.ignored("Dockerfile", false)).isFalse();
        assertThat(git.ignored("a.log", false)).isTrue();
        assertThat(git.ignored("../other", true)).isFalse();
    }
}
