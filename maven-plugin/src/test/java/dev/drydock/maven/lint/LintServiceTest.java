package dev.drydock.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.maven.lint.LintService.Message;
import dev.drydock.maven.lint.LintService.Outcome;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintServiceTest {
    private final LintService service = new LintService();

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void oneErrorInAModule() throws IOException {
        Files.createDirectories(root.resolve("app"));
        Files.writeString(
                root.resolve("app/Dockerfile"),
                "FROM alpine:3.22\nADD app.jar /srv/\nUSER 10001\nCMD [\"/srv/run\"]\n");
        Files.writeString(root.resolve("app/app.jar"), "");
    }

    @Test
    void showsAFindingWithItsWholePathAndThenTheSummary() throws IOException {
        List<Message> messages = service.run(request("error", "text")).messages();
        assertThat(messages).extracting(Message::severity).containsExactly(Severity.ERROR, Severity.INFO);
        assertThat(messages.get(0).text())
                .startsWith(root.resolve("app") + "/Dockerfile:[2,1] ")
                .contains("(copy-instead-of-add)\n 2 | ADD app.jar /srv/\n   | ^^^\n");
        assertThat(messages.get(1).text()).startsWith("1 error in 1 file");
    }

    @ParameterizedTest
    @CsvSource({"error, true", "WARNING, true", "info, true", "never, false"})
    void failsAtTheThresholdAsked(String failOn, boolean failed) throws IOException {
        Outcome outcome = service.run(request(failOn, "text"));
        assertThat(outcome.failed()).isEqualTo(failed);
        assertThat(outcome.headline()).startsWith("Drydock found 1 error in 1 file");
    }

    @Test
    void writesTheReportsThatAreFiles() throws IOException {
        List<Message> messages = service.run(request("never", "json", "SARIF")).messages();
        assertThat(messages).extracting(Message::severity).containsExactly(Severity.INFO);
        assertThat(root.resolve("out/lint.json")).content().contains("\"Dockerfile\"", "copy-instead-of-add");
        assertThat(root.resolve("out/lint.sarif")).content().contains("\"Dockerfile\"", "9.9-test");
    }

    @Test
    void showsFindingsOnTheConsoleWhereNoFormatIsNamed() throws IOException {
        assertThat(service.run(request("never")).messages())
                .isEqualTo(service.run(request("never", "text")).messages());
    }

    @Test
    void writesNoFileForTheConsole() throws IOException {
        service.run(request("never", "text"));
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void staysOutOfClosedFoldersWhereverTheyAre() throws IOException {
        var request = new LintService.Request(
                root,
                List.of(),
                List.of(),
                Set.of(root, root.resolve("app"), root.resolve("../elsewhere")),
                "error",
                "recommended",
                List.of(),
                "",
                "",
                List.of("text"),
                root.resolve("out"),
                "9.9-test");
        assertThat(service.run(request).messages())
                .containsExactly(new Message(Severity.INFO, "Nothing to lint in " + root));
    }

    @Test
    void whatCanNotBeFollowedFailsTheBuildInOneLine() throws IOException {
        assertThat(service.run(request("warn", "text")))
                .isEqualTo(new Outcome(
                        List.of(),
                        "stack.lint.failOn: `warn` is not known; write `error`, `warning`, `info` or `never`",
                        true));
    }

    @Test
    void saysWhatToDoWhereShellCheckIsNot() throws IOException {
        Files.writeString(root.resolve("app/Dockerfile"), "FROM alpine:3.22\nRUN make\nUSER 10001\n");
        assertThat(service.run(request("error", "no-such-program", List.of("text"))))
                .isEqualTo(new Outcome(
                        List.of(),
                        "stack.lint.shellcheck: `no-such-program` can't be run; install ShellCheck or give its path",
                        true));
    }

    private LintService.Request request(String failOn, String... formats) {
        return request(failOn, "", List.of(formats));
    }

    private LintService.Request request(String failOn, String shellcheck, List<String> formats) {
        return new LintService.Request(
                root.resolve("app"),
                List.of(),
                List.of(),
                Set.of(),
                failOn,
                "recommended",
                List.of(),
                shellcheck,
                "",
                formats,
                root.resolve("out"),
                "9.9-test");
    }
}
