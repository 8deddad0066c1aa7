package dev.drydock.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.maven.lint.ImageFindings.Broken;
import dev.drydock.maven.lint.ImageFindings.Unclear;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFindingsTest {
    private static final List<String> RULES = List.of("image-size-budget", "no-hidden-files", "non-root-user");
    private static final Broken ROOT = new Broken("non-root-user", Severity.ERROR, "Containers run as root");

    @TempDir
    private Path folder;

    private Path module = Path.of("");

    @Test
    void takesTheSeveritiesOfTheNearestConfigurationFile() throws Exception {
        configure("""
                rules:
                  no-hidden-files: off
                  non-root-user: info
                """);
        assertThat(findings().severities(RULES))
                .isEqualTo(Map.of("no-hidden-files", Severity.OFF, "non-root-user", Severity.INFO));
    }

    @Test
    void takesThoseOfThisModuleOnly() throws Exception {
        configure("""
                ignore:
                  - paths: [legacy/**]
                    rules: [non-root-user]
                    reason: it goes next year
                """);
        assertThat(findings().severities(RULES)).isEmpty();
        module = Files.createDirectories(folder.resolve("legacy"));
        assertThat(new ImageFindings(module).severities(RULES)).isEqualTo(Map.of("non-root-user", Severity.OFF));
    }

    @Test
    void saysNothingWhereNothingIsConfigured() throws Exception {
        assertThat(findings().severities(RULES)).isEmpty();
    }

    @Test
    void saysWhatItCantFollow() throws Exception {
        configure("rules: {non-root-usr: off}\n");
        assertThatExceptionOfType(Unclear.class)
                .isThrownBy(() -> findings().severities(RULES))
                .withMessageContaining("non-root-usr");
        assertThatExceptionOfType(Unclear.class)
                .isThrownBy(() -> write("xml"))
                .withMessage("stack.image.formats: `xml` is not known; write `text`, `json` or `sarif`");
    }

    @Test
    void writesTheReportsOfTheLinter() throws Exception {
        write("text");
        assertThat(folder.resolve("out")).doesNotExist();
        write("json", "sarif");
        assertThat(folder.resolve("out/image.json"))
                .content()
                .contains("\"file\": \"demo:1\"", "\"rule\": \"non-root-user\"", "\"severity\": \"error\"");
        assertThat(folder.resolve("out/image.sarif"))
                .content()
                .contains("\"ruleId\": \"non-root-user\"", "\"uri\": \"demo%3A1\"");
        Files.writeString(module.resolve("pom.xml"), "<project/>\n");
        write("json");
        assertThat(folder.resolve("out/image.json"))
                .content()
                .contains("\"file\": \"pom.xml\"", "\"line\": 1", "\"column\": 1");
    }

    private void write(String... formats) throws IOException, Unclear {
        findings().write(List.of(ROOT), "demo:1", ImageFindings.formats(List.of(formats)), folder.resolve("out"), "1");
    }

    private ImageFindings findings() throws IOException {
        module = Files.createDirectories(folder.resolve("app"));
        return new ImageFindings(module);
    }

    private void configure(String text) throws IOException {
        Files.writeString(folder.resolve(".drydock.yaml"), text);
    }
}
