package dev.drydock.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void passesResultsOn() throws Exception {
        assertThat(Failures.translated(() -> "fine")).isEqualTo("fine");
    }

    @Test
    void aBrokenDiskIsNotTheUsersFault() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> Failures.translated(() -> {
                    throw new AccessDeniedException("target/drydock");
                }))
                .withMessage("java.nio.file.AccessDeniedException: target/drydock");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> Failures.translated(() -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                }))
                .withMessage("java.io.IOException: disk full");
    }
}
