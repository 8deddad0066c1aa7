package dev.drydock.image.dockerfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.image.layer.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TarEntriesTest {
    @TempDir
    private Path folder;

    private static InputStream archive(String name, byte type, Consumer<TarArchiveEntry> change) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            var entry = new TarArchiveEntry(name, type, true);
            entry.setMode(0644);
            change.accept(entry);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "x",
                        TarConstants.LF_LINK,
                        (Consumer<TarArchiveEntry>) entry -> entry.setLinkName("y"),
                        "`x` is a hard link or has holes"),
                Arguments.of(
                        "x",
                        TarConstants.LF_CHR,
                        (Consumer<TarArchiveEntry>) entry -> {},
                        "`x` is no file, folder or link"),
                Arguments.of(
                        "a/../../x",
                        TarConstants.LF_NORMAL,
                        (Consumer<TarArchiveEntry>) entry -> {},
                        "the archive has an entry that leads out of it: `a/../../x`"),
                Arguments.of(
                        "x",
                        TarConstants.LF_NORMAL,
                        (Consumer<TarArchiveEntry>) entry -> entry.setUserId(4_294_967_294L),
                        "`x` belongs to 4294967294"),
                Arguments.of(
                        "x",
                        TarConstants.LF_NORMAL,
                        (Consumer<TarArchiveEntry>)
                                entry -> entry.addPaxHeader("SCHILY.xattr.security.capability", "c"),
                        "`x` has attributes beside its permissions"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("refused")
    void leavesWhatALayerOfOursCanNotHold(String name, byte type, Consumer<TarArchiveEntry> change, String why)
            throws IOException {
        try (var scratch = new Scratch(folder)) {
            assertThatExceptionOfType(NotOurs.class)
                    .isThrownBy(() -> TarEntries.all(archive(name, type, change), scratch))
                    .withMessage(why);
        }
    }

    @Test
    void looksAtFilesThatItCouldNotCopy() throws Exception {
        var link = archive("/a/x", TarConstants.LF_LINK, entry -> entry.setLinkName("y"));
        assertThat(TarEntries.headers(link)).extracting(LayerEntry::toString).containsExactly("-0644 0:0 /a/x");
        assertThat(TarEntries.headers(archive("x", TarConstants.LF_CHR, entry -> {})))
                .isEmpty();
    }

    @Test
    void knowsAnArchiveByItsContent() throws Exception {
        Path file = folder.resolve("file");
        Files.write(file, archive("x", TarConstants.LF_NORMAL, entry -> {}).readAllBytes());
        assertThat(new AddedArchive(file).isOne()).isTrue();
        for (String text : new String[] {"", "text", "\u001f\u008b", "BZh9"}) {
            Files.write(file, text.getBytes(ISO_8859_1));
            assertThat(new AddedArchive(file).isOne()).as(text).isFalse();
        }
        Files.write(file, new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
        assertThatExceptionOfType(NotOurs.class)
                .isThrownBy(() -> new AddedArchive(file).isOne())
                .withMessage("`" + file + "` is packed by xz or zstd");
    }
}
