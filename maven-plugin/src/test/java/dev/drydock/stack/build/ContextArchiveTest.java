package dev.drydock.stack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.drydock.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextArchiveTest {
    private static final String LONG_NAME = "n".repeat(200) + "é";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(temporary.resolve("app"));
        Files.createDirectories(folder.resolve("src/deep"));
        Files.writeString(folder.resolve("Dockerfile"), "FROM a");
        Files.writeString(folder.resolve("src/run.sh"), "echo");
        Files.setPosixFilePermissions(folder.resolve("src/run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(folder.resolve("src/deep/secret.txt"), "s");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("src/run.sh"));
        Files.writeString(folder.resolve(LONG_NAME), "long");
    }

    private Map<String, String> sent(Optional<Path> dockerfile) throws IOException {
        var context = new LocalContext(folder, dockerfile, SourceText.of("Dockerfile", "FROM b"));
        Map<String, String> sent = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(
                new ArchiveStream(new ContextArchive(context)::writeTo), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String what = entry.isDirectory()
                        ? "folder"
                        : entry.isSymbolicLink() ? "-> " + entry.getLinkName() : text(tar);
                sent.put(entry.getName(), what + " " + Integer.toOctalString(entry.getMode() & 0777));
                assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
            }
        }
        return sent;
    }

    private static String text(InputStream tar) throws IOException {
        return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
    }

    private Optional<Path> inFolder() {
        return Optional.of(folder.resolve("Dockerfile"));
    }

    @Test
    void holdsWhatIsThere() throws IOException {
        assertThat(sent(inFolder()))
                .containsOnlyKeys(
                        "Dockerfile", "link", LONG_NAME, "src/", "src/deep/", "src/deep/secret.txt", "src/run.sh")
                .containsEntry("src/run.sh", "echo 750")
                .containsEntry("link", "-> src/run.sh 777")
                .containsEntry("Dockerfile", "FROM a 644");
    }

    @Test
    void leavesOutWhatIsIgnored() throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "**\n!src/*.sh\n");
        assertThat(sent(inFolder())).containsOnlyKeys(".dockerignore", "Dockerfile", "src/run.sh");
    }

    @Test
    void takesAlongADockerfileFromElsewhere() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("Other"), "FROM b");
        Map<String, String> sent = sent(Optional.of(elsewhere));
        assertThat(sent)
                .containsEntry(".drydock.Dockerfile", "FROM b 644")
                .containsEntry(".dockerignore", ".dockerignore\n.drydock.Dockerfile\n 644")
                .containsKey("Dockerfile");
        Files.writeString(folder.resolve(".dockerignore"), "src");
        assertThat(sent(Optional.empty()))
                .containsEntry(".dockerignore", "src\n.drydock.Dockerfile\n 644")
                .doesNotContainKey("src/");
    }

    @Test
    void goesByTheDockerfilesOwnIgnoreFile() throws IOException {
        Files.writeString(folder.resolve("Dockerfile.dockerignore"), "src\nlink\n");
        assertThat(sent(inFolder()))
                .containsOnlyKeys(
                        ".dockerignore", ".drydock.Dockerfile", "Dockerfile", "Dockerfile.dockerignore", LONG_NAME);
    }

    @Test
    void failsWithItsWriter() {
        assertThatIOException()
                .isThrownBy(() -> {
                    try (var stream = new ArchiveStream(out -> {
                        out.write(new byte[100_000]);
                        throw new IOException("gone");
                    })) {
                        stream.readAllBytes();
                    }
                })
                .withMessage("gone");
        assertThatIOException()
                .isThrownBy(() -> {
                    try (var stream = new ArchiveStream(out -> {
                        throw new UncheckedIOException(new IOException("gone"));
                    })) {
                        assertThat(stream.read()).isNotZero();
                    }
                })
                .withMessageContaining("gone");
    }
}
