package dev.drydock.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLockTest {
    private static final String ONE = "sha256:" + "1".repeat(64);
    private static final String TWO = "sha256:" + "2".repeat(64);
    private static final String AMD = "sha256:" + "a".repeat(64);
    private static final String ARM = "sha256:" + "b".repeat(64);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void isATextOfSortedLines() throws BrokenLock {
        ImageLock lock = ImageLock.EMPTY
                .with(image("python:3.12"), ONE, Map.of("linux/arm/v7", ARM, "linux/amd64", AMD), MONDAY)
                .with(image("ghcr.io/acme/base"), TWO, Map.of(), TUESDAY);
        String text = """
                # Written by stack:image-lock, followed by builds and stacks; belongs in version control.
                docker.io/library/python:3.12 %s 2026-11-23
                  linux/amd64 %s
                  linux/arm/v7 %s
                ghcr.io/acme/base:latest %s 2026-11-24
                """.formatted(ONE, AMD, ARM, TWO);
        assertThat(lock.text()).isEqualTo(text);
        assertThat(ImageLock.parse(text, "images.lock")).isEqualTo(lock);
    }

    @Test
    void readsFilesWithoutPlatforms() throws BrokenLock {
        ImageLock lock = ImageLock.parse("docker.io/library/python:3.12 " + ONE + " 2026-11-23\n", "images.lock");
        assertThat(lock.find(image("python:3.12"))).hasValueSatisfying(entry -> {
            assertThat(entry.digest()).isEqualTo(ONE);
            assertThat(entry.digest("linux/amd64")).isEqualTo(ONE);
        });
    }

    @Test
    void keepsTheDayAndThePlatformsOfWhatDidNotChange() {
        ImageLock lock = ImageLock.EMPTY.with(image("python:3.12"), ONE, Map.of("linux/amd64", AMD), MONDAY);
        assertThat(lock.with(image("python:3.12"), ONE, Map.of(), TUESDAY)).isEqualTo(lock);
        assertThat(lock.with(image("python:3.12"), ONE, Map.of("linux/arm64", ARM), TUESDAY)
                        .text())
                .contains("2026-11-23\n  linux/amd64 " + AMD + "\n  linux/arm64 " + ARM);
        assertThat(lock.with(image("python:3.12"), TWO, Map.of(), TUESDAY).text())
                .contains(TWO + " 2026-11-24")
                .doesNotContain(AMD);
    }

    @Test
    void findsAnImageByAnyOfItsNames() {
        ImageLock lock = ImageLock.EMPTY.with(image("python:3.12"), ONE, Map.of("linux/arm64", ARM), MONDAY);
        ImageLock.Entry entry =
                lock.find(image("docker.io/library/python:3.12")).orElseThrow();
        assertThat(entry.digest("linux/arm64")).isEqualTo(ARM);
        assertThat(entry.digest("linux/amd64")).isEqualTo(ONE);
        assertThat(lock.find(image("python:3.13"))).isEmpty();
        assertThat(lock.find(image("python:3.12@" + TWO))).isEmpty();
    }

    @Test
    void isAFileThatOthersCanReadAndNothingElse(@TempDir Path folder) throws IOException, BrokenLock {
        Path file = folder.resolve("images.lock");
        Path other = Files.createFile(folder.resolve("other"));
        ImageLock lock = ImageLock.EMPTY.with(image("python:3.12"), ONE, Map.of(), MONDAY);
        assertThat(ImageLock.read(file)).isEqualTo(ImageLock.EMPTY);
        lock.write(file);
        assertThat(ImageLock.read(file)).isEqualTo(lock);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"python:3.12", "python:3.12 sha256:12 2026-11-23", "python:3.12 x 2026-11-23 more"})
    void namesALineThatSaysNothing(String line) {
        assertThatExceptionOfType(BrokenLock.class)
                .isThrownBy(() -> ImageLock.parse("# a comment\n\n" + line, "images.lock"))
                .withMessage(
                        "images.lock:3: not a name, a digest and a date; take the line out and run `stack:image-lock`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  linux/amd64", "  linux/amd64 sha256:12", "  linux/amd64 x y"})
    void namesAPlatformThatSaysNothing(String line) {
        String image = "docker.io/library/python:3.12 " + ONE + " 2026-11-23\n";
        assertThatExceptionOfType(BrokenLock.class)
                .isThrownBy(() -> ImageLock.parse(image + line, "images.lock"))
                .withMessageStartingWith("images.lock:2: not a platform and a digest");
        assertThatExceptionOfType(BrokenLock.class)
                .isThrownBy(() -> ImageLock.parse("  linux/amd64 " + ONE, "images.lock"))
                .withMessageStartingWith("images.lock:1: not a platform and a digest");
    }

    private static ImageReference image(String text) {
        return ImageReference.parse(text).orElseThrow();
    }
}
