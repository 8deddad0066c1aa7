package dev.drydock.stack.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnpackingTest {
    @TempDir
    private Path folder;

    private Path into = Path.of("");

    @BeforeEach
    void into() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
    }

    @Test
    void bringsBackWhatWasPacked() throws Exception {
        Path source = folder.resolve("source");
        Files.createDirectories(source.resolve("deep/empty"));
        Files.writeString(source.resolve("file"), "content");
        Files.writeString(source.resolve("deep/" + "long".repeat(50)), "ü".repeat(600));
        Files.writeString(source.resolve("Käse"), "");
        Files.createSymbolicLink(source.resolve("link"), Path.of("deep/empty"));
        Files.setPosixFilePermissions(source.resolve("file"), PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(source.resolve("deep"), PosixFilePermissions.fromString("r-xr-x---"));
        Files.setLastModifiedTime(source.resolve("deep"), FileTime.fromMillis(981_173_106_789L));
        Packing packing = Packing.of(source, "renamed");
        byte[] archive = packing.stream().readAllBytes();
        assertThat(packing.leftOut()).isEmpty();
        unpack("renamed", archive, "copy");
        Path copy = into.resolve("copy");
        assertThat(tree(copy)).isEqualTo(tree(source));
        assertThat(copy.resolve("file")).hasContent("content");
        assertThat(copy.resolve("deep/" + "long".repeat(50))).hasContent("ü".repeat(600));
        assertThat(Files.getPosixFilePermissions(copy.resolve("file")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
        assertThat(Files.getPosixFilePermissions(copy.resolve("deep")))
                .isEqualTo(PosixFilePermissions.fromString("r-xr-x---"));
        assertThat(Files.getLastModifiedTime(copy.resolve("deep"))).isEqualTo(FileTime.fromMillis(981_173_106_789L));
        assertThat(Files.readSymbolicLink(copy.resolve("link"))).isEqualTo(Path.of("deep/empty"));
        Files.setPosixFilePermissions(source.resolve("deep"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(copy.resolve("deep"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void laysAFolderOverTheOneThatIsThere() throws Exception {
        Files.createDirectories(into.resolve("v/a"));
        Files.writeString(into.resolve("v/a/old"), "old");
        Files.writeString(into.resolve("v/changed"), "old");
        byte[] archive = new Tar()
                .folder("v")
                .folder("v/a")
                .file("v/a/new", "new")
                .hardLink("v/a/same", "v/a/new")
                .file("v/changed", "new")
                .special("v/pipe", TarConstants.LF_FIFO)
                .bytes();
        var unpacking = new Unpacking("v", false);
        unpacking.unpack(new ByteArrayInputStream(archive), into, "v");
        assertThat(unpacking.leftOut()).containsExactly("`v/pipe` is a pipe and was left out");
        assertThat(tree(into)).containsExactly("", "v", "v/a", "v/a/new", "v/a/old", "v/a/same", "v/changed");
        assertThat(into.resolve("v/changed")).hasContent("new");
        assertThat(into.resolve("v/a/same")).hasContent("new");
        unpack("v", new Tar().folder("v").file("v/there", "x").bytes(), "");
        assertThat(into.resolve("there")).hasContent("x");
    }

    @Test
    void replacesALinkAndNotWhatItLeadsTo() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "mine");
        Files.createSymbolicLink(into.resolve("f"), outside);
        unpack("f", new Tar().file("f", "theirs").bytes(), "f");
        assertThat(outside).hasContent("mine");
        assertThat(into.resolve("f")).hasContent("theirs").isRegularFile();
        Files.createSymbolicLink(into.resolve("sub"), folder);
        byte[] archive =
                new Tar().folder("v").folder("v/sub").file("v/sub/evil", "x").bytes();
        assertThatThrownBy(() -> unpack("v", archive, ""))
                .hasMessageContaining("a file stands where a folder is to be");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    static Stream<byte[]> refused() {
        byte[] whole = new Tar().folder("v").file("v/a", "a").file("v/b", "b").bytes();
        return Stream.of(
                new Tar().folder("v").file("v/a", "a").file("v/../../b", "").bytes(),
                new Tar()
                        .folder("v")
                        .file("v/a", "a")
                        .file("/tmp/drydock-evil", "")
                        .bytes(),
                new Tar().folder("v").file("v/a", "a").link("v/l", "/etc").bytes(),
                new Tar()
                        .folder("v")
                        .file("v/a", "a")
                        .link("v/l", "..")
                        .file("v/l/x", "")
                        .bytes(),
                new Tar()
                        .folder("v")
                        .file("v/a", "a")
                        .hardLink("v/h", "/etc/passwd")
                        .bytes(),
                new Tar()
                        .folder("v")
                        .file("v/a", "a")
                        .special("v/d", TarConstants.LF_CHR)
                        .bytes(),
                new Tar().folder("v").file("v/a", "a").file("v/a", "b").bytes(),
                Arrays.copyOf(whole, whole.length - 1024));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void leavesNothingOfWhatIsRefused(byte[] archive) throws Exception {
        assertThatThrownBy(() -> unpack("v", archive, "copy")).isInstanceOf(RefusedArchive.class);
        assertThat(tree(folder)).containsExactly("", "into");
    }

    @Test
    void checksAllPlacesBeforeItTakesOne() throws Exception {
        Files.createDirectory(into.resolve("b"));
        byte[] archive = new Tar().folder("v").file("v/a", "a").file("v/b", "b").bytes();
        assertThatThrownBy(() -> unpack("v", archive, "")).hasMessageContaining("a folder stands there");
        assertThat(tree(into)).containsExactly("", "b");
    }

    @Test
    void isToldOfAFileThatShrinksWhileItIsPacked() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x".repeat(1000));
        Packing packing = Packing.of(file, "f");
        Files.writeString(file, "short");
        assertThatThrownBy(() -> packing.stream().readAllBytes())
                .hasMessageContaining("became shorter while it was copied");
    }

    private void unpack(String root, byte[] archive, String name) throws IOException {
        new Unpacking(root, false).unpack(new ByteArrayInputStream(archive), into, name);
    }

    private static List<String> tree(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.map(file -> top.relativize(file).toString()).sorted().toList();
        }
    }
}
