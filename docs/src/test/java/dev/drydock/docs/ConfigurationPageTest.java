package dev.drydock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.SettingsRequest;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintRequest;
import dev.drydock.lint.Linter;
import dev.drydock.text.MemoryFileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The configuration page shows a file and a comment; both must do what it says. */
class ConfigurationPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("docs.root", "..")).resolve("docs/configuration.md");

    @Test
    void theFileIsUnderstood() throws IOException {
        String settings = block("yaml");
        assertThat(lint(Map.of(".drydock.yaml", settings, "Dockerfile", "FROM alpine:latest\nUSER root\n")))
                .contains("no-latest-tag", "non-root-user", "pinned-image-digest");
        assertThat(lint(Map.of(".drydock.yaml", settings, "legacy/Dockerfile", "FROM alpine:latest\nUSER root\n")))
                .contains("non-root-user")
                .doesNotContain("no-latest-tag");
    }

    @Test
    void theCommentSilencesTheRuleItNames() throws IOException {
        assertThat(lint(Map.of("Dockerfile", block("dockerfile")))).doesNotContain("no-latest-tag");
    }

    private static String block(String language) throws IOException {
        Matcher found =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(found.find()).as(language).isTrue();
        return found.group(1);
    }

    private static List<String> lint(Map<String, String> files) {
        List<String> linted = files.keySet().stream()
                .filter(path -> path.endsWith("Dockerfile"))
                .toList();
        var request =
                new LintRequest(new MemoryFileTree(files), linted, new SettingsRequest("recommended", List.of(), ""));
        return new Linter()
                .lint(request).diagnostics().stream()
                        .map(Diagnostic::rule)
                        .map(rule -> rule.name())
                        .toList();
    }
}
