package dev.drydock.maven.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.image.ImageRecord;
import dev.drydock.image.check.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesTest {
    private static final ImageRecord LAST = new ImageRecord(
            "demo:1",
            List.of(),
            "sha256:a",
            "sha256:b",
            List.of(),
            List.of(new ImageRecord.Part("base", "", "", 1000, 3000)),
            0);

    @TempDir
    private Path folder;

    @Test
    void readsSizes() throws Exception {
        assertThat(budget(Optional.empty(), "1.5MB", "10k")).isEqualTo(new Budget(1_500_000, 10_000, 0));
    }

    @Test
    void takesAShareOfTheLastImage() throws Exception {
        assertThat(budget(Optional.of(LAST), "110%", "100.5 %")).isEqualTo(new Budget(3300, 1005, 0));
    }

    @Test
    void letsTheFirstImagePassAndLooksIntoAllOfItForTheNext() throws Exception {
        Budget first = budget(Optional.empty(), "110%", "110%");
        assertThat(first.needsAll()).isTrue();
        assertThat(first.unpacked()).isEqualTo(Budget.NOTHING_RECORDED);
    }

    @Test
    void saysWhatASizeIs() {
        assertThatExceptionOfType(Misread.class)
                .isThrownBy(() -> budget(Optional.of(LAST), "large", ""))
                .withMessage("`maxSize` is `large`; write a size such as `120MB`");
    }

    private Budget budget(Optional<ImageRecord> last, String size, String packed) throws Exception {
        Path record = folder.resolve("stack-image.json");
        if (last.isPresent()) {
            Files.write(record, last.get().bytes());
        }
        return new Gates(record, Map.of())
                .gate("warning", List.of(), size, packed, null)
                .budget();
    }
}
