package dev.drydock.image.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.LayerSpec.Links;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerSpecTest {
    private static final SourceFile FOLDER = new SourceFile("", Kind.FOLDER, Path.of("src"), false, "");
    private static final SourceFile PROGRAM = new SourceFile("run.sh", Kind.FILE, Path.of("src/run.sh"), true, "");
    private static final SourceFile DOCUMENT = new SourceFile("a/b.txt", Kind.FILE, Path.of("src/a/b.txt"), false, "");
    private static final SourceFile LINK = new SourceFile("now", Kind.LINK, Path.of("src/now"), false, "a/b.txt");

    @Test
    void sortsFilesAndAddsTheFoldersThatLeadThere() {
        LayerPlan plan =
                LayerSpec.of("source", Path.of("src"), "/app/src").plan(List.of(PROGRAM, LINK, DOCUMENT, FOLDER));
        assertThat(plan).hasToString("""
                source
                d0755 0:0 /app
                d0755 0:0 /app/src
                d0755 0:0 /app/src/a
                -0644 0:0 /app/src/a/b.txt
                l0777 0:0 /app/src/now -> a/b.txt
                -0755 0:0 /app/src/run.sh
                """);
    }

    @Test
    void ownsAndPermitsAsAskedFromItsOwnFolderOn() {
        var spec = new LayerSpec(
                "data",
                Path.of("src"),
                "/srv/data",
                List.of(),
                List.of(),
                new Owner(1000, 50),
                0640,
                02750,
                Links.KEEP,
                "");
        assertThat(spec.plan(List.of(FOLDER, PROGRAM))).hasToString("""
                data
                d0755 0:0 /srv
                d2750 1000:50 /srv/data
                -0640 1000:50 /srv/data/run.sh
                """);
    }

    @Test
    void leavesFoldersOfTheBaseAsTheyAre() {
        var spec = new LayerSpec(
                "tools",
                Path.of("src"),
                "/tmp",
                List.of(),
                List.of(),
                new Owner(7, 7),
                LayerSpec.AS_FOUND,
                0700,
                Links.KEEP,
                "");
        assertThat(spec.plan(List.of(FOLDER, PROGRAM))).hasToString("""
                tools
                d1777 0:0 /tmp
                -0755 7:7 /tmp/run.sh
                """);
        assertThat(LayerSpec.of("tools", Path.of("src"), "/bin").plan(List.of(FOLDER, PROGRAM)))
                .as("a link to usr/bin in many bases")
                .hasToString("tools\n-0755 0:0 /bin/run.sh\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/app/, -0755 0:0 /app/run.sh",
        "/app/start, -0755 0:0 /app/start",
        "app/../start, -0755 0:0 /start",
        "/, -0755 0:0 /run.sh"
    })
    void placesASingleFile(String into, String line) {
        var alone = new SourceFile("", Kind.FILE, Path.of("src/run.sh"), true, "");
        LayerPlan plan = LayerSpec.of("file", Path.of("src/run.sh"), into).plan(List.of(alone));
        assertThat(plan.toString()).endsWith("\n" + line + "\n");
    }
}
