package dev.drydock.stack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Setting;
import dev.drydock.stack.StackTester;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.volume.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private static final String WRITER = """
            services:
              db:
                image: BUSYBOX
                command: [sh, -c, "echo precious > /data/row; ln /data/row /data/again; exec sleep 1000"]
                init: true
                volumes: [data:/data]
              reader:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                volumes: ["data:/data:ro"]
                depends_on: [db]
            volumes: {data: {labels: {team: lake}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void writesWhatIsThereWhileNobodyElseWrites() throws Exception {
        STACK.compose(WRITER).up();
        STACK.forget();
        backup("pause");
        assertThat(STACK.shown())
                .containsSubsequence("-db-1 paused", "Volume " + STACK.project() + "_data is in", "-db-1 goes on")
                .doesNotContain("reader");
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(names(folder.resolve("data.tar.gz"))).containsExactly("volume/", "volume/again", "volume/row");
        Manifest manifest = Manifest.of(folder.resolve("data.tar.gz"));
        assertThat(manifest.volume()).isEqualTo(STACK.project() + "_data");
        assertThat(manifest.labels()).containsEntry("team", "lake").containsEntry(ComposeLabels.VOLUME, "data");
        assertThat(manifest.images()).containsExactly(StackTester.BUSYBOX);
        assertThat(manifest.entries()).isEqualTo(3);
        assertThat(manifest.bytes()).isEqualTo(9);
        assertThat(manifest.archiveBytes()).isEqualTo(Files.size(folder.resolve("data.tar.gz")));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(STACK.containers()).extracting(OpenVolumes::isOne).containsOnly(false);
    }

    @Test
    void stopsAndStartsThemIfAsked() throws Exception {
        STACK.compose(WRITER).up();
        Instant before = STACK.container("db").startedAt().orElseThrow();
        STACK.forget();
        backup("stop");
        assertThat(STACK.shown()).containsSubsequence("-db-1 stopped", "is in", "-db-1 started again");
        assertThat(STACK.container("db").startedAt().orElseThrow()).isAfter(before);
    }

    @Test
    void letsThemGoOnIfItFails() throws Exception {
        STACK.compose(WRITER).up();
        STACK.forget();
        Path taken = Files.createDirectory(folder.resolve("data.tar.gz"));
        assertThatThrownBy(() -> backup("pause"))
                .hasMessageContaining("Volume " + STACK.project() + "_data could not be written to " + taken)
                .hasMessageContaining("is a folder");
        assertThat(STACK.shown()).containsSubsequence("-db-1 paused", "-db-1 goes on");
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(STACK.containers()).hasSize(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesAPausedOnePaused() throws Exception {
        STACK.compose(WRITER).up();
        STACK.engine().containers().pause(STACK.container("db").id());
        backup("pause");
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.PAUSED);
        STACK.engine().containers().unpause(STACK.container("db").id());
    }

    @Test
    void letsGoOnWhatAKilledBackupLeftPaused() throws Exception {
        STACK.compose(WRITER).up();
        Container db = STACK.container("db");
        STACK.engine().containers().pause(db.id());
        var labels = Map.of(
                ComposeLabels.PROJECT,
                STACK.project(),
                ComposeLabels.HELPER,
                "backup",
                ComposeLabels.HELPER_OF,
                "",
                ComposeLabels.HELPER_PAUSES,
                "gone," + db.id());
        STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-backup-0", StackTester.BUSYBOX)
                        .set(Setting.LABELS, labels)
                        .build());
        backup("pause");
        assertThat(STACK.shown()).contains("! A backup was cut off; what it paused goes on");
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(STACK.containers()).hasSize(2);
    }

    @Test
    void warnsOfWhatCanNotComeBack() throws Exception {
        STACK.compose(WRITER.replace("ln /data/row /data/again", "ln -s /etc /data/out"))
                .up();
        backup("pause");
        assertThat(STACK.shown())
                .contains("_data can't be restored as it is: `volume/out` is a link to `/etc`, outside");
    }

    @Test
    void namesWhatIsNotThere() throws Exception {
        STACK.compose(WRITER);
        assertThatThrownBy(() -> backup("pause", "dta"))
                .hasMessage("Stack " + STACK.project() + " has no volume `dta`; it has data");
        assertThatThrownBy(() -> backup("pause", "data"))
                .hasMessage("Volume " + STACK.project() + "_data does not exist; `mvn stack:up` makes it");
        assertThatThrownBy(() -> backup("pause")).hasMessageContaining("has no named volume on the engine");
        assertThatThrownBy(() -> backup("freeze"))
                .hasMessage("stack.writers: `freeze` is not known; write `pause`, `stop` or `run`");
    }

    private void backup(String writers, String... volumes) throws StackTrouble {
        new BackupService(StackTester.stacks())
                .backup(new BackupRequest(STACK.request(), List.of(volumes), folder, Optional.empty(), writers), STACK);
    }

    private static List<String> names(Path archive) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream file = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
