package dev.drydock.stack.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {
    @TempDir
    private Path folder;

    @Test
    void appearsWhenItIsWhole() throws Exception {
        Path target = folder.resolve("new/file");
        try (PartialFile file = PartialFile.begin(target)) {
            file.stream().write(new byte[] {'a', 'b'});
            assertThat(target).doesNotExist();
            assertThat(file.size()).isEqualTo(2);
            file.complete();
        }
        assertThat(target).hasContent("ab");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**file").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesWhatWasThereIfItIsNotCompleted() throws Exception {
        Path target = Files.writeString(folder.resolve("file"), "old");
        try (PartialFile file = PartialFile.begin(target)) {
            file.stream().write('x');
        }
        assertThat(target).hasContent("old");
        assertThat(folder.resolve("file.part")).doesNotExist();
    }

    @Test
    void writesOverWhatAKilledProcessLeft() throws Exception {
        Path target = folder.resolve("file");
        Files.writeString(folder.resolve("file.part"), "a long rest");
        try (PartialFile file = PartialFile.begin(target)) {
            file.stream().write('x');
            file.complete();
        }
        assertThat(target).hasContent("x");
    }

    @Test
    void leavesAloneWhatALivingOneWrites() throws Exception {
        Path target = folder.resolve("file");
        try (PartialFile file = PartialFile.begin(target)) {
            file.stream().write('x');
            assertThatThrownBy(() -> PartialFile.begin(target))
                    .hasMessageContaining("another process writes this file");
            file.complete();
        }
        assertThat(target).hasContent("x");
    }

    @Test
    void isNoFolder() {
        assertThatThrownBy(() -> PartialFile.begin(folder)).hasMessageContaining("is a folder");
    }
}
