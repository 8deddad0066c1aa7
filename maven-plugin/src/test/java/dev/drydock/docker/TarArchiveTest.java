package dev.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read by the system's own tar. */
class TarArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void keepsModeOwnerAndContent() throws Exception {
        byte[] archive = new TarArchive()
                .file("etc/app.conf", "key = value\n")
                .file("run/secret", 0440, 1000, 2000, new byte[1025])
                .bytes();
        assertThat(archive.length % 512).isZero();
        assertThat(tar("-tvf", archive))
                .containsPattern("-rw-r--r-- 0/0 +12 .* etc/app.conf")
                .containsPattern("-r--r----- 1000/2000 +1025 .* run/secret");
        assertThat(tar("-xOf", new TarArchive().file("a", "key = value\n").bytes()))
                .isEqualTo("key = value\n");
    }

    static IntStream lengths() {
        return IntStream.of(99, 100, 101, 250, 992, 1000, 9990);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void keepsNamesOfAnyLength(int length) throws Exception {
        String name = "n".repeat(length - 1) + "ü";
        assertThat(tar("-tf", new TarArchive().file(name, "x").bytes())).isEqualTo(name + "\n");
    }

    private String tar(String option, byte[] archive) throws IOException, InterruptedException {
        Path file = folder.resolve("archive.tar");
        Files.write(file, archive);
        Process tar = tar("--numeric-owner", "--quoting-style=literal", option, file.toString());
        String output = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).as(output).isZero();
        return output;
    }

    private static Process tar(String... arguments) {
        try {
            var command = new ArrayList<>(List.of("tar"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            return Assumptions.abort("SKIPPED: there is no tar on this machine");
        }
    }
}
