package dev.drydock.stack.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void areWords() {
        assertThat(Reasons.of(new AccessDeniedException("/x"))).isEqualTo("permission denied for /x");
        assertThat(Reasons.of(new FileAlreadyExistsException("/x"))).isEqualTo("/x is there already, and no folder");
        assertThat(Reasons.of(new NoSuchFileException("/x"))).isEqualTo("there is no /x");
        assertThat(Reasons.of(new FileSystemException("/x", null, "Read-only file system")))
                .isEqualTo("/x: Read-only file system");
        assertThat(Reasons.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }
}
