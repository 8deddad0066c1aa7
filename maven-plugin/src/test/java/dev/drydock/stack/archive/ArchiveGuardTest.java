package dev.drydock.stack.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveGuardTest {
    @Test
    void acceptsWhatAFolderHolds() throws Exception {
        Tar harmless = new Tar()
                .folder("v")
                .file("v/..data", "x")
                .folder("v/a")
                .file("v/./a//file", "")
                .hardLink("v/a/again", "v/a/file")
                .hardLink("v/a/once-more", "v/a/again")
                .link("v/a/up", "../..data")
                .link("v/a/round", "../a/../a/file")
                .link("v/dangling", "nowhere")
                .special("v/pipe", TarConstants.LF_FIFO);
        assertThat(objections(harmless, false)).isEmpty();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments(tar().file("v/../../etc/passwd", ""), "`v/../../etc/passwd` leads out of the folder"),
                arguments(tar().file("/etc/passwd", ""), "`/etc/passwd` leads out of the folder"),
                arguments(tar().file("..", ""), "`..` leads out of the folder"),
                arguments(tar().file("etc/passwd", ""), "`etc/passwd` is not in the folder `v`"),
                arguments(tar().file("vv", ""), "`vv` is not in the folder `v`"),
                arguments(tar().link("v/l", "/etc"), "`v/l` is a link to `/etc`, outside"),
                arguments(tar().link("v/l", "../x"), "`v/l` is a link to `../x`, outside"),
                arguments(tar().link("v/l", "a/../../v/x"), "`v/l` is a link to `a/../../v/x`, outside"),
                arguments(tar().link("v/l", "a").file("v/l/x", ""), "`v/l/x` is in no folder that came before it"),
                arguments(tar().file("v/a/x", ""), "`v/a/x` is in no folder that came before it"),
                arguments(tar().link("v/l", "a").folder("v/l"), "`v/l/` is there twice"),
                arguments(tar().folder("v/l").link("v/l", "a"), "`v/l` is there twice"),
                arguments(tar().file("v/f", "").file("v/./f", "evil"), "`v/./f` is there twice"),
                arguments(
                        tar().hardLink("v/h", "/etc/passwd"), "a hard link to `/etc/passwd`, which is no file before"),
                arguments(
                        tar().hardLink("v/h", "v/later").file("v/later", ""), "`v/later`, which is no file before it"),
                arguments(tar().link("v/l", "a").hardLink("v/h", "v/l"), "`v/l`, which is no file before it"),
                arguments(tar().special("v/d", TarConstants.LF_BLK), "`v/d` is a device"),
                arguments(tar().special("v/d", TarConstants.LF_CHR), "`v/d` is a device"),
                arguments(tar().special("v/d", (byte) 'V'), "`v/d` is of an unknown kind"),
                arguments(tar().link("v/\u001b[31m", "/x"), "`v/?[31m` is a link"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("hostile")
    void objects(Tar hostile, String objection) throws Exception {
        assertThat(objections(hostile, false)).singleElement().asString().contains(objection);
    }

    @Test
    void letsLinksLeadOutIfAskedButNothingThroughThem() throws Exception {
        assertThat(objections(tar().link("v/l", "/etc"), true)).isEmpty();
        assertThat(objections(tar().link("v/l", "/etc").file("v/l/passwd", ""), true))
                .containsExactly("`v/l/passwd` is in no folder that came before it");
        assertThat(objections(tar().link("v/l", "../x"), true)).hasSize(1);
    }

    @Test
    void letsALinkAloneLeadWhereItLed() throws Exception {
        assertThat(objections(new Tar().link("current", "releases/1"), false)).isEmpty();
        assertThat(objections(new Tar().link("current", "../1"), false)).hasSize(1);
    }

    private static Tar tar() {
        return new Tar().folder("v");
    }

    private static List<String> objections(Tar tar, boolean outsideLinks) throws IOException {
        byte[] bytes = tar.bytes();
        var objections = new ArrayList<String>();
        var guard = new AtomicGuard(outsideLinks);
        ArchiveReader.read(
                new ByteArrayInputStream(bytes),
                (entry, content) -> guard.of(entry.getName()).objection(entry).ifPresent(objections::add));
        return objections;
    }

    /** Takes the first name for the root. */
    private static final class AtomicGuard {
        private final boolean outsideLinks;
        private final List<ArchiveGuard> guards = new ArrayList<>();

        AtomicGuard(boolean outsideLinks) {
            this.outsideLinks = outsideLinks;
        }

        ArchiveGuard of(String name) {
            if (guards.isEmpty()) {
                guards.add(new ArchiveGuard(name.replace("/", ""), outsideLinks));
            }
            return guards.get(0);
        }
    }
}
