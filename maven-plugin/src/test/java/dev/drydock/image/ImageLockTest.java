package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.image.ImageLock.Mode;
import dev.drydock.text.ImageReference;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLockTest {
    private static final String ONE = "sha256:" + "1".repeat(64);
    private static final String TWO = "sha256:" + "2".repeat(64);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void isATextOfSortedLines() throws Unbuildable {
        ImageLock lock =
                ImageLock.EMPTY.with(image("python:3.12"), ONE, MONDAY).with(image("ghcr.io/acme/base"), TWO, TUESDAY);
        String text = """
                # Written by stack:image-lock, followed by builds; belongs in version control.
                docker.io/library/python:3.12 %s 2026-11-23
                ghcr.io/acme/base:latest %s 2026-11-24
                """.formatted(ONE, TWO);
        assertThat(lock.text()).isEqualTo(text);
        assertThat(ImageLock.parse(text, "images.lock")).isEqualTo(lock);
    }

    @Test
    void keepsTheDayOfWhatDidNotChange() {
        ImageLock lock = ImageLock.EMPTY.with(image("python:3.12"), ONE, MONDAY);
        assertThat(lock.with(image("python:3.12"), ONE, TUESDAY)).isEqualTo(lock);
        assertThat(lock.with(image("python:3.12"), TWO, TUESDAY).text()).contains(TWO + " 2026-11-24");
    }

    @Test
    void pinsWhatStandsInIt() throws Unbuildable {
        ImageLock lock = ImageLock.EMPTY.with(image("python:3.12"), ONE, MONDAY);
        assertThat(lock.pinned(image("docker.io/library/python:3.12"), Mode.AUTO))
                .hasToString("docker.io/library/python:3.12@" + ONE);
        assertThat(lock.pinned(image("python:3.12@" + TWO), Mode.REQUIRED)).hasToString("python:3.12@" + TWO);
        assertThat(lock.pinned(image("python:3.12"), Mode.OFF)).hasToString("python:3.12");
        assertThat(lock.pinned(image("python:3.13"), Mode.AUTO)).hasToString("python:3.13");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> lock.pinned(image("python:3.13"), Mode.REQUIRED))
                .withMessageStartingWith("The base `python:3.13` is not locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"python:3.12", "python:3.12 sha256:12 2026-11-23", "python:3.12 x 2026-11-23 more"})
    void namesALineThatSaysNothing(String line) {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> ImageLock.parse("# a comment\n\n" + line, "images.lock"))
                .withMessageStartingWith("images.lock:3: not a name, a digest and a date");
    }

    private static ImageReference image(String text) {
        return ImageReference.parse(text).orElseThrow();
    }
}
