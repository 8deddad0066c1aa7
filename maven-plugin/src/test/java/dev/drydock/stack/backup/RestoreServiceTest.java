package dev.drydock.stack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.Mount;
import dev.drydock.docker.Setting;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.StackTester;
import dev.drydock.stack.archive.Tar;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.volume.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private static final String STACK_WITH_DATA = """
            services:
              db:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                volumes: [data:/data]
            volumes: {data: {labels: {team: lake}}}
            """;

    /** What an archive has to carry. */
    private static final String TREE = "cd /data; echo precious > row; chown 12:34 row; chmod 640 row; ln row again;"
            + " ln -s row link; ln -s nowhere dangling; mkdir -p deep/empty; mkfifo pipe;"
            + " printf x > \"$(printf 'deep/\\303\\274 \\351')\"; touch -d '2001-02-03 04:05:06' deep/empty deep;"
            + " chmod 1777 deep; chown 70:71 .; chmod 700 .; touch -d '2002-02-03 04:05:06' .";

    @TempDir
    private Path folder;

    @Test
    void bringsAllBackAfterTheVolumeWasLost() throws Exception {
        STACK.compose(STACK_WITH_DATA).up();
        shell(TREE);
        List<String> before = listing();
        backup();
        STACK.down(true);
        assertThat(STACK.volumes()).isEmpty();
        STACK.forget();
        restore();
        assertThat(STACK.shown())
                .contains("Volume " + STACK.project() + "_data holds what")
                .contains(": 9 entries");
        assertThat(STACK.containers()).isEmpty();
        Map<String, String> labels = STACK.engine()
                .volumes()
                .find(STACK.project() + "_data")
                .orElseThrow()
                .labels();
        assertThat(labels)
                .containsEntry("team", "lake")
                .containsEntry(ComposeLabels.VOLUME, "data")
                .containsKey(ComposeLabels.CONFIG_HASH);
        STACK.up();
        assertThat(listing()).isEqualTo(before).anyMatch(line -> line.matches(".* 12 +34 .* row"));
    }

    @Test
    void leavesDataAloneUnlessForced() throws Exception {
        STACK.compose(STACK_WITH_DATA).up();
        shell("echo old > /data/row");
        backup();
        shell("echo new > /data/row; echo more > /data/other");
        assertThatThrownBy(this::restore)
                .hasMessage("Volume " + STACK.project() + "_data is in use by " + STACK.project()
                        + "-db-1; `-Dstack.stop` stops them meanwhile");
        assertThatThrownBy(() -> restore(request(false, true)))
                .hasMessage("Volume " + STACK.project() + "_data is not empty; `-Dstack.force` replaces what is in it");
        assertThatThrownBy(() -> restore(request(true, true))).hasMessageContaining("`mvn stack:down` removes");
        assertThat(shell("cat /data/row /data/other")).containsExactly("new", "more");
        STACK.down(false);
        assertThatThrownBy(this::restore).hasMessageContaining("is not empty");
        restore(request(true, false));
        STACK.up();
        assertThat(shell("cat /data/*")).containsExactly("old");
    }

    @Test
    void neverReplacesWhatIsKeptOrExternal() throws Exception {
        STACK.compose(STACK_WITH_DATA.replace("team: lake", "dev.drydock.keep: 'true'"))
                .up();
        shell("echo old > /data/row");
        backup();
        STACK.down(false);
        assertThatThrownBy(() -> restore(request(true, false))).hasMessageContaining("is not empty, and to be kept");
        STACK.compose(
                STACK_WITH_DATA.replace("labels: {team: lake}", "external: true, name: " + STACK.project() + "_data"));
        assertThatThrownBy(() -> restore(request(true, false))).hasMessageContaining("is not empty, and external");
    }

    @Test
    void fillsAnEmptyVolumeWhileItsUsersAreStopped() throws Exception {
        STACK.compose(STACK_WITH_DATA).up();
        write(folder.resolve("data.tar.gz"), new Tar().folder("volume").file("volume/row", "kept"), 2, 4);
        STACK.forget();
        restore(request(false, true));
        assertThat(STACK.shown()).containsSubsequence("-db-1 stopped", "holds what", "-db-1 started again");
        assertThat(shell("cat /data/row")).containsExactly("kept");
    }

    @Test
    void refusesADamagedArchiveBeforeAnythingIsWritten() throws Exception {
        STACK.compose(STACK_WITH_DATA);
        Path archive = folder.resolve("data.tar.gz");
        assertThatThrownBy(this::restore).hasMessageContaining("There is no archive of a volume of stack");
        write(archive, new Tar().folder("volume").file("volume/row", "x"), 2, 1);
        try (OutputStream more = Files.newOutputStream(archive, StandardOpenOption.APPEND)) {
            more.write(0);
        }
        assertThatThrownBy(this::restore).hasMessageContaining("is not the one that its manifest describes");
        write(archive, new Tar().folder("volume").file("volume/row", "x"), 3, 1);
        assertThatThrownBy(this::restore).hasMessageContaining("does not hold the 3 entries and 1 bytes");
        Files.delete(Manifest.beside(archive));
        assertThatThrownBy(this::restore).hasMessageContaining("has no manifest beside it");
        assertThat(STACK.volumes()).isEmpty();
        assertThat(STACK.containers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"volume/../../tmp/x", "/tmp/x", "other/x", "volume/no/folder"})
    void refusesAHostileNameWhole(String name) throws Exception {
        STACK.compose(STACK_WITH_DATA);
        write(
                folder.resolve("data.tar.gz"),
                new Tar().folder("volume").file("volume/a", "").file(name, ""),
                3,
                0);
        assertThatThrownBy(this::restore).hasMessageContaining("is refused: `" + name + "`");
        assertThat(STACK.volumes()).isEmpty();
    }

    @Test
    void refusesDevicesAndLinksOutWhole() throws Exception {
        STACK.compose(STACK_WITH_DATA);
        Path archive = folder.resolve("data.tar.gz");
        write(archive, new Tar().folder("volume").special("volume/d", TarConstants.LF_BLK), 2, 0);
        assertThatThrownBy(this::restore).hasMessageContaining("`volume/d` is a device");
        write(archive, new Tar().folder("volume").link("volume/l", "/etc"), 2, 0);
        assertThatThrownBy(this::restore).hasMessageContaining("`volume/l` is a link to `/etc`, outside");
        write(archive, new Tar().link("volume", "elsewhere"), 1, 0);
        assertThatThrownBy(this::restore).hasMessageContaining("does not begin with a folder");
        write(archive, new Tar().folder("volume").link("volume/l", "/etc"), 2, 0);
        assertThat(STACK.volumes()).isEmpty();
        restore(new RestoreRequest(STACK.request(), List.of(), folder, Optional.empty(), false, false, true, Set.of()));
        STACK.up();
        assertThat(shell("readlink /data/l")).containsExactly("/etc");
    }

    @Test
    void leavesNoHalfVolumeWhenTheEngineFails() throws Exception {
        STACK.compose(STACK_WITH_DATA.replace(
                "labels: {team: lake}", "driver_opts: {type: tmpfs, device: tmpfs, o: 'size=64k'}"));
        Tar large = new Tar().folder("volume").file("volume/a", "x").file("volume/big", "y".repeat(1_000_000));
        write(folder.resolve("data.tar.gz"), large, 3, 1_000_001);
        assertThatThrownBy(this::restore)
                .hasMessageContaining("could not be filled from " + folder.resolve("data.tar.gz"))
                .hasMessageContaining("no space left on device")
                .hasMessageEndingWith("It does not exist, as before");
        assertThat(STACK.volumes()).isEmpty();
        assertThat(STACK.containers()).isEmpty();
    }

    @Test
    void letsNothingStartOnHalfAVolume() throws Exception {
        STACK.compose(STACK_WITH_DATA);
        String volume = STACK.project() + "_data";
        STACK.engine().volumes().create(new VolumeSpec(volume, "", Map.of(), Observation.labels(STACK.project())));
        var labels = Map.of(
                ComposeLabels.PROJECT, STACK.project(),
                ComposeLabels.SERVICE, "restore",
                ComposeLabels.ONE_OFF, "True",
                ComposeLabels.HELPER, "restore",
                ComposeLabels.HELPER_OF, "");
        STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-restore-0", StackTester.BUSYBOX)
                        .set(Setting.LABELS, labels)
                        .set(Setting.MOUNTS, List.of(Mount.volume(volume, "/drydock/volume")))
                        .build());
        assertThatThrownBy(STACK::up).hasMessageContaining("Volume " + volume + " holds only a part of an archive");
        write(folder.resolve("data.tar.gz"), new Tar().folder("volume").file("volume/row", "whole"), 2, 5);
        restore();
        STACK.up();
        assertThat(shell("cat /data/row")).containsExactly("whole");
        assertThat(STACK.containers()).hasSize(1);
    }

    private void backup() throws StackTrouble {
        new BackupService(StackTester.stacks())
                .backup(new BackupRequest(STACK.request(), List.of(), folder, Optional.empty(), "pause"), STACK);
    }

    private void restore() throws StackTrouble {
        restore(request(false, false));
    }

    private static void restore(RestoreRequest request) throws StackTrouble {
        new RestoreService(StackTester.stacks()).restore(request, STACK);
    }

    private RestoreRequest request(boolean force, boolean stop) {
        return new RestoreRequest(STACK.request(), List.of(), folder, Optional.empty(), force, stop, false, Set.of());
    }

    /** An archive whose manifest is true, save for what it is told to say. */
    private static void write(Path archive, Tar tar, long entries, long bytes) throws Exception {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(archive))) {
            packed.write(tar.bytes());
        }
        byte[] content = Files.readAllBytes(archive);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var manifest = new Manifest(
                "p",
                "data",
                "p_data",
                "local",
                Map.of(),
                List.of(),
                Instant.EPOCH,
                digest,
                content.length,
                entries,
                bytes);
        Files.write(Manifest.beside(archive), manifest.json());
    }

    /** All that `ls` can tell, with times to the second. */
    private static List<String> listing() throws IOException {
        return shell("cd /data; ls -lan --full-time | sed 1d | grep -v ' \\.\\.$'; ls -lan --full-time deep | sed 1d |"
                + " grep -v ' \\.\\.$'; [ row -ef again ] && echo one file; cat row");
    }

    private static List<String> shell(String line) {
        Container db = STACK.container("db");
        var lines = new ArrayList<String>();
        STACK.engine()
                .containers()
                .exec(
                        db.id(),
                        ExecRequest.of(Duration.ofSeconds(20), "sh", "-c", line),
                        (source, text) -> lines.add(text));
        return lines;
    }
}
