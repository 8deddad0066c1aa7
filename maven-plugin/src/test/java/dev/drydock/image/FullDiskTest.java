package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.image.registry.JibRegistries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills a disk of 64 kB, which only root can make. */
class FullDiskTest {
    @TempDir
    private Path temporary;

    private boolean mounted;

    @BeforeEach
    void mountADisk() throws IOException, InterruptedException {
        Files.createDirectories(temporary.resolve("disk"));
        mounted = asRoot("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk());
        if (!mounted) {
            RealEngine.unavailable("FullDiskTest", "no disk can be made here, which takes root on a Linux");
        }
    }

    @AfterEach
    void unmountIt() throws IOException, InterruptedException {
        if (mounted) {
            asRoot("umount", disk());
        }
    }

    @Test
    void saysSoAndLeavesNothingHalfWritten() throws Exception {
        byte[] noise = new byte[1 << 17];
        new Random(1).nextBytes(noise);
        Path file = temporary.resolve("noise");
        Files.write(file, noise);
        var builder = new ImageBuilder(new JibRegistries(), new DockerConnector());
        var image = new SmallImage(temporary, temporary.resolve("disk/cache"));
        Path tar = temporary.resolve("image.tar");
        Files.writeString(tar, "what was there before");
        var outcome = builder.tar(image.request("noise"), tar, warning -> {});
        assertThat(((ImageBuilder.Refused) outcome).message())
                .startsWith("The disk is full (")
                .contains("layers are packed in " + temporary.resolve("disk/cache"));
        assertThat(tar).hasContent("what was there before");
        try (Stream<Path> left = Files.walk(temporary.resolve("disk"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private String disk() {
        return temporary.resolve("disk").toString();
    }

    private static boolean asRoot(String... command) throws InterruptedException {
        var sudo = new ArrayList<>(List.of("sudo", "-n"));
        sudo.addAll(List.of(command));
        return run(List.of(command)) || run(sudo);
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                output.readAllBytes();
            }
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
