package dev.drydock.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeConformanceTest {
    private static final Path SHARED =
            Path.of(System.getProperty("conformance.folder", "../../shared/conformance"), "compose-config");

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMetAndWhatIsWrongWithTheRest() throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), """
                {"id": "a", "files": {"compose.yaml": "services: {a: {image: b}}"}, "env": {}, "expect": {"name": "proj", "services": {"$keys": ["a"], "a": {"image": "b", "build": null, "tty": {"$absent": true}}}}}
                {"id": "b", "files": {"compose.yaml": "services: {a: {image: b}}"}, "env": {}, "expect": {"services": {"a": {"image": "c"}}}}
                {"id": "c", "files": {"compose.yaml": "services: {a: {imag: b}}"}, "env": {}, "error": "schema", "mentions": ["imag"]}
                {"id": "d", "files": {"compose.yaml": "services: {a: {imag: b}}"}, "env": {}, "error": "schema", "mentions": ["line 7"]}
                {"id": "e", "files": {"compose.yaml": "services: {a: {image: b}}"}, "env": {}, "error": "schema"}
                {"id": "f", "files": {"compose.yaml": "services: {a: {image: b, dns: [x, y]}}"}, "env": {}, "expect": {"services": {"a": {"dns": {"$set": ["y", "x"]}}}}}
                """);

        assertThat(ComposeConformance.text(ComposeConformance.measure(folder)))
                .containsSubsequence(
                        "  b: .services.a.image must be `c`, not `b`",
                        "  d: lacks `line 7`: compose.yaml:1:16: services.a: `imag` is no key of a service; did you mean `image`?",
                        "  e: loads, but must be refused: schema",
                        "3 of 6 cases met (50.0 %)");
    }

    @Test
    void needsCases() {
        assertThatThrownBy(() -> ComposeConformance.measure(folder)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void loadsFilesAsComposeDoes() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no cases to measure with in " + SHARED.toAbsolutePath());
        assertThat(ComposeConformance.measure(SHARED))
                .isNotEmpty()
                .allSatisfy((id, trouble) -> assertThat(trouble).as(id).isEmpty());
    }
}
