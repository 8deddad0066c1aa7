package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageBuilder.Refused;
import dev.drydock.image.ImageBuilder.Stopped;
import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Sha256;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.registry.JibRegistries;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuilderTest {
    @TempDir
    private Path temporary;

    private final ImageBuilder images = new ImageBuilder(new JibRegistries(), new DockerConnector());

    private Gate gate = new Gate(Severity.WARNING, Set.of(), new Budget(0, 0, 0));

    @BeforeEach
    void writeAProject() throws IOException {
        write("one", 0);
    }

    @Test
    void writesATarThatEnginesAndOciToolsRead() throws IOException {
        Built built = tar("one", "scratch");
        assertThat(built.image().name()).isEqualTo("demo:1");
        try (var tar = new TarFile(temporary.resolve("one.tar"))) {
            JsonNode listing = json(tar, "manifest.json").path(0);
            assertThat(listing.path("RepoTags").toString()).isEqualTo("[\"demo:1\",\"demo:extra\"]");
            assertThat(listing.path("Config").asText())
                    .isEqualTo(blob(built.image().id()));
            JsonNode config = json(tar, listing.path("Config").asText());
            assertThat(config.path("config").path("User").asText()).isEqualTo("65532:65532");
            assertThat(config.path("os").asText()).isEqualTo("linux");
            JsonNode index = json(tar, "index.json").path("manifests").path(0);
            assertThat(index.path("digest").asText()).isEqualTo(built.image().digest());
            assertThat(index.path("annotations")
                            .path("io.containerd.image.name")
                            .asText())
                    .isEqualTo("docker.io/library/demo:1");
            assertThat(layer(tar, listing.path("Layers").path(1).asText()))
                    .containsExactly(
                            "app/ 755 0:0 1970-01-01T00:00:01Z",
                            "app/src/ 755 0:0 1970-01-01T00:00:01Z",
                            "app/src/main.py 644 0:0 1970-01-01T00:00:01Z",
                            "app/src/run.sh 755 0:0 1970-01-01T00:00:01Z");
        }
    }

    @Test
    void writesAFileAsOthersDo() throws IOException {
        tar("one", "scratch");
        Path plain = Files.createFile(temporary.resolve("plain"));
        assertThat(Files.getPosixFilePermissions(temporary.resolve("one.tar")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void makesTheSameBytesWhereverAndWheneverItRuns() throws IOException {
        Built first = tar("one", "scratch");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            write("two", 1_700_000_000_000L);
            for (String path : List.of("src/main.py", "requirements/six.py")) {
                Files.setPosixFilePermissions(
                        temporary.resolve("two").resolve(path), PosixFilePermissions.fromString("rw-------"));
            }
            assertThat(tar("two", "scratch").image().digest())
                    .isEqualTo(first.image().digest());
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(temporary.resolve("two.tar")).hasSameBinaryContentAs(temporary.resolve("one.tar"));
    }

    @Test
    void seesAChangeThatLeavesSizeAndTimeAsTheyWere() throws IOException {
        Built first = tar("one", "scratch");
        Path file = temporary.resolve("one/src/main.py");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "print(2)");
        Files.setLastModifiedTime(file, time);
        Built second = tar("one", "scratch");
        assertThat(second.image().layers().get(1).digest())
                .isNotEqualTo(first.image().layers().get(1).digest());
        assertThat(second.image().layers().get(0).digest())
                .isEqualTo(first.image().layers().get(0).digest());
    }

    @Test
    void buildsUponATar() throws IOException {
        Built base = tar("one", "scratch");
        Built built = tar("one", "tar://../one.tar");
        assertThat(built.image().layers().subList(0, 2))
                .extracting(ImageRecord.Part::diffId)
                .isEqualTo(base.image().layers().stream()
                        .map(ImageRecord.Part::diffId)
                        .toList());
        try (var tar = new TarFile(temporary.resolve("one.tar"))) {
            JsonNode config = json(tar, blob(built.image().id()));
            assertThat(config.path("config").path("Labels").toString())
                    .isEqualTo("{\"org.opencontainers.image.base.name\":\"demo:1\"}");
        }
    }

    @Test
    void writesALayoutOfSeveralPlatforms() throws IOException {
        var both = new SmallImage(temporary.resolve("one"), temporary.resolve("cache"))
                .on(Platform.DEFAULT, new Platform("linux", "arm64", "v8"))
                .request("demo:1", List.of(), "src:/app/src");
        var built = (Built) images.tar(both, temporary.resolve("both.tar"), ImageBuilderTest::ignored);
        assertThat(built.image().platforms()).containsExactly("linux/amd64", "linux/arm64/v8");
        try (var tar = new TarFile(temporary.resolve("both.tar"))) {
            assertThat(tar.getEntries())
                    .extracting(TarArchiveEntry::getName)
                    .doesNotContain("manifest.json")
                    .doesNotHaveDuplicates();
            JsonNode index = json(tar, blob(built.image().digest()));
            assertThat(index.path("manifests").findValuesAsText("architecture")).containsExactly("amd64", "arm64");
            for (JsonNode entry : index.path("manifests")) {
                JsonNode manifest = json(tar, blob(entry.path("digest").asText()));
                JsonNode config =
                        json(tar, blob(manifest.path("config").path("digest").asText()));
                assertThat(config.path("architecture"))
                        .isEqualTo(entry.path("platform").path("architecture"));
            }
        }
    }

    @Test
    void saysWhatABaseIsNotMadeFor() throws IOException {
        tar("one", "scratch");
        var both = new SmallImage(temporary.resolve("one"), temporary.resolve("cache"))
                .upon("tar://../one.tar")
                .on(Platform.DEFAULT, new Platform("linux", "arm64", ""));
        assertThat(refusal(both.request("src")))
                .startsWith("The base `tar://../one.tar` is made for linux/amd64, not for linux/arm64");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(refusal(request("one", "tar://none.tar", "demo"))).contains("`tar://none.tar` is not there");
        assertThat(refusal(request("one", "scratch", "Demo"))).contains("`Demo` is no name of an image", "lower case");
        Files.writeString(temporary.resolve("one/no.tar"), "no tar at all");
        assertThat(refusal(request("one", "tar://no.tar", "demo"))).contains("`tar://no.tar` has no `manifest.json`");
    }

    @Test
    void keepsAnImageBackThatDoesNotPass() throws IOException {
        Files.writeString(temporary.resolve("one/src/id_rsa"), "not shown");
        Path file = temporary.resolve("one.tar");
        Outcome outcome = images.tar(request("one", "scratch", "demo"), file, ImageBuilderTest::ignored);
        assertThat(((Stopped) outcome).findings())
                .extracting(ImageFinding::rule)
                .containsExactly("no-secret-file-in-image");
        assertThat(file).doesNotExist();
        gate = new Gate(Severity.WARNING, Set.of("no-secret-file-in-image"), new Budget(20, 0, 0));
        assertThat(((Stopped) images.tar(request("one", "scratch", "demo"), file, ImageBuilderTest::ignored))
                        .findings())
                .extracting(ImageFinding::message)
                .containsExactly(
                        "The image takes 29 B, of at most 20 B; its largest, layer 2 of 2 (`src`), takes 26 B");
    }

    @Test
    void saysWhyThereIsNoEngineToLoadInto() throws IOException {
        Outcome outcome = images.load(request("one", "scratch", "demo"), ImageBuilderTest::ignored);
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(Unbuildable.Fault.ENVIRONMENT);
            assertThat(refused.message()).contains("no-engine.sock");
        });
    }

    private Built tar(String project, String base) throws IOException {
        Outcome outcome = images.tar(
                request(project, base, "demo:1"), temporary.resolve(project + ".tar"), ImageBuilderTest::ignored);
        assertThat(outcome).isInstanceOf(Built.class);
        return (Built) outcome;
    }

    private String refusal(ImageRequest request) throws IOException {
        return ((Refused) images.tar(request, temporary.resolve("x.tar"), ImageBuilderTest::ignored)).message();
    }

    private static void ignored(String warning) {}

    private void write(String project, long modified) throws IOException {
        Path folder = temporary.resolve(project);
        Files.createDirectories(folder.resolve("src"));
        Files.createDirectories(folder.resolve("requirements"));
        Files.writeString(folder.resolve("src/main.py"), "print(1)");
        Files.writeString(folder.resolve("src/run.sh"), "#!/bin/sh");
        Files.writeString(folder.resolve("requirements/six.py"), "six");
        Files.setPosixFilePermissions(folder.resolve("src/run.sh"), PosixFilePermissions.fromString("rwxr--r--"));
        if (modified > 0) {
            Files.setLastModifiedTime(folder.resolve("src/main.py"), FileTime.fromMillis(modified));
        }
    }

    private ImageRequest request(String project, String base, String target) {
        Path folder = temporary.resolve(project);
        return new SmallImage(folder, folder.resolve("target/cache"))
                .upon(base)
                .passing(gate)
                .request(target, List.of("extra"), "requirements:/app/lib", "src:/app/src");
    }

    private static JsonNode json(TarFile tar, String path) throws IOException {
        return Json.tree(tar.getInputStream(entry(tar, path)).readAllBytes());
    }

    private static List<String> layer(TarFile tar, String path) throws IOException {
        var lines = new ArrayList<String>();
        try (var layer = new TarArchiveInputStream(new GZIPInputStream(tar.getInputStream(entry(tar, path))))) {
            for (TarArchiveEntry entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
                lines.add("%s %o %d:%d %s"
                        .formatted(
                                entry.getName(),
                                entry.getMode(),
                                entry.getLongUserId(),
                                entry.getLongGroupId(),
                                entry.getLastModifiedTime()));
            }
        }
        return lines;
    }

    private static TarArchiveEntry entry(TarFile tar, String path) {
        return tar.getEntries().stream()
                .filter(entry -> entry.getName().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String blob(String digest) {
        return "blobs/sha256/" + Sha256.hex(digest);
    }
}
