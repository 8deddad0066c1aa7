package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.SettingsRequest;
import dev.drydock.text.DiskFileTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void saysOnceThatAFileIsInUtf16(String charset) throws IOException {
        String text = "\uFEFFFROM alpine:3.22\r\nRUN make\r\n";
        Files.write(folder.resolve("Dockerfile"), text.getBytes(Charset.forName(charset)));
        assertThat(messages("Dockerfile")).containsExactly("The file is in UTF-16; save it in UTF-8");
    }

    @Test
    void saysThatAFileIsGone() {
        assertThat(messages("compose.yaml")).containsExactly("The file can't be read");
    }

    private List<String> messages(String file) {
        var request = new LintRequest(new DiskFileTree(folder), List.of(file), SettingsRequest.DEFAULT);
        return new Linter()
                .lint(request).diagnostics().stream().map(Diagnostic::message).toList();
    }
}
