package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.stack.ServiceImages.Found;
import dev.drydock.stack.ServiceImages.ServiceImage;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImagesTest {
    @TempDir
    private Path folder;

    @Test
    void areThoseThatComeFromRegistries() throws IOException, StackTrouble {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  db: {image: "postgres:${VERSION:-16}"}
                  copy: {image: "postgres:16"}
                  arm: {image: "acme/tool:1", platform: linux/arm64}
                  hidden: {image: "busybox:1", profiles: [debug]}
                  built: {image: "acme/app:1", build: {context: ., tags: ["acme/app:newest"]}}
                  shares: {image: "acme/app:newest"}
                  nameless: {build: .}
                  ours: {image: "acme/local:1", pull_policy: never}
                """);
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        assertThat(find())
                .hasValue(new Found(
                        folder.toString(),
                        List.of(
                                new ServiceImage("postgres:16", ""),
                                new ServiceImage("acme/tool:1", "linux/arm64"),
                                new ServiceImage("busybox:1", ""))));
    }

    @Test
    void areNoneWithoutAComposeFile() throws StackTrouble {
        assertThat(find()).isEmpty();
    }

    @Test
    void areNotGuessedFromABrokenFile() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services:\n  db: {imge: postgres}\n");
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(this::find)
                .withMessageContaining("compose.yaml:2:8")
                .withMessageContaining("imge");
    }

    private Optional<Found> find() throws StackTrouble {
        return new ServiceImages(StackTester.stacks())
                .find(new LoadRequest(folder.toString(), List.of(), "", List.of(), List.of(), List.of(), Map.of()));
    }
}
