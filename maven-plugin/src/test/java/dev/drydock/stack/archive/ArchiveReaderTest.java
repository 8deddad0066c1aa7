package dev.drydock.stack.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
    /** Its file ends in so many zeros that they could be the end of the archive. */
    private static final byte[] WHOLE = new Tar()
            .folder("v")
            .file("v/a", "x" + "\0".repeat(2047))
            .file("v/b", "y")
            .bytes();

    @Test
    void showsEveryEntryAndCopiesEveryByte() throws Exception {
        var copy = new ByteArrayOutputStream();
        List<String> names = new ArrayList<>();
        ArchiveReader.copy(new ByteArrayInputStream(WHOLE), copy, (entry, content) -> names.add(entry.getName()));
        assertThat(names).containsExactly("v/", "v/a", "v/b");
        assertThat(copy.toByteArray()).isEqualTo(WHOLE);
    }

    @Test
    void handsOutContent() throws Exception {
        List<String> contents = new ArrayList<>();
        ArchiveReader.read(new ByteArrayInputStream(WHOLE), (entry, content) -> {
            if (entry.getName().equals("v/b")) {
                contents.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        assertThat(contents).containsExactly("y");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512, 1000, 1024, 2048, 3072, 3073, 3584, 4096, 4608})
    void noticesAnEndThatIsMissing(int length) {
        assertThat(WHOLE.length).isEqualTo(5120);
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, length)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*(breaks off|Truncated).*");
    }

    @Test
    void noticesAnEngineThatGoesOnWithAnErrorInstead() {
        byte[] broken = Arrays.copyOf(WHOLE, 4096);
        byte[] error = "{\"message\":\"input/output error\"}\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(error, 0, broken, 3072, error.length);
        assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
    }

    @Test
    void noticesADamagedHeader() {
        byte[] damaged = WHOLE.clone();
        damaged[513]++;
        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(RefusedArchive.class)
                .hasMessageContaining("wrong sum");
    }

    private static void read(byte[] archive) throws IOException {
        ArchiveReader.read(new ByteArrayInputStream(archive), (entry, content) -> {});
    }
}
