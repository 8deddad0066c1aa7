package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.BillRequest.Mode;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.JavaApplication.Dependency;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Sha256;
import dev.drydock.image.registry.JibRegistries;
import dev.drydock.image.sbom.Contents.Licence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBillTest {
    @TempDir
    private Path folder;

    private final ImageBuilder images = new ImageBuilder(new JibRegistries(), new DockerConnector());

    @BeforeEach
    void writeAnApplication() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("classes")).resolve("Main.class"), "class");
        Files.writeString(folder.resolve("core-2.jar"), "jar");
        Files.writeString(folder.resolve("run.sh"), "script");
    }

    @Test
    void saysWhichLayerHoldsWhat() throws IOException {
        Built built = build(new BillRequest(Mode.AUTO, false, ImageBillTest::licences));
        JsonNode bill = Json.tree(built.bill().getBytes(UTF_8));
        assertThat(bill.at("/metadata/component/properties/0/value").asText())
                .isEqualTo(built.image().digest());
        assertThat(bill.path("components").findValuesAsText("purl"))
                .containsExactly("pkg:maven/com.example/demo@1?type=jar", "pkg:maven/org.core/core@2?type=jar");
        JsonNode core = bill.at("/components/1");
        assertThat(core.at("/hashes/0/content").asText()).isEqualTo(Sha256.hex(Sha256.of("jar".getBytes(UTF_8))));
        assertThat(core.at("/licenses/0/license/name").asText()).isEqualTo("Of org.core");
        ImageRecord.Part layer = built.image().layers().get(0);
        assertThat(core.path("properties").findValuesAsText("value"))
                .containsExactly(layer.name(), layer.digest(), layer.diffId());
        assertThat(bill.at("/components/2/name").asText()).isEqualTo("run.sh");
    }

    @Test
    void liesInTheImageOnRequest() throws IOException {
        Built built = build(new BillRequest(Mode.NEVER, true, ImageBillTest::licences));
        assertThat(built.bill()).isEmpty();
        assertThat(built.image().layers())
                .extracting(ImageRecord.Part::name)
                .containsExactly("dependencies", "classes", "run.sh", "sbom");
        JsonNode bill = Json.tree(lastFile());
        assertThat(bill.at("/components/0/properties/1/value").asText())
                .isEqualTo(built.image().layers().get(1).digest());
        assertThat(bill.at("/metadata/component/properties").isMissingNode()).isTrue();
    }

    @Test
    void isNotWrittenUnlessWanted() throws IOException {
        assertThat(build(new BillRequest(Mode.NEVER, false, ImageBillTest::licences))
                        .bill())
                .isEmpty();
        assertThat(new BillRequest(Mode.AUTO, false, ImageBillTest::licences).isWanted(false))
                .isFalse();
        assertThat(new BillRequest(Mode.ALWAYS, false, ImageBillTest::licences).isWanted(false))
                .isTrue();
    }

    private static List<Licence> licences(Coordinates artifact) {
        return List.of(new Licence("Of " + artifact.group(), ""));
    }

    private Built build(BillRequest bill) throws IOException {
        ImageRequest small = new SmallImage(folder, folder.resolve("cache")).request("run.sh");
        var core = new Coordinates("org.core", "core", "2", "", "jar");
        var application = new JavaApplication(
                new Coordinates("com.example", "demo", "1", "", "jar"),
                folder.resolve("classes"),
                List.of(new Dependency(core, folder.resolve("core-2.jar"), false)),
                "Main",
                List.of(),
                List.of(),
                "/app");
        ImageRequest request = SmallImage.ofJava(small, application, List.of(), List.of(), Map.of(), bill);
        return (Built) images.tar(request, folder.resolve("image.tar"), warning -> {});
    }

    /** The content of the only file in the last layer. */
    private byte[] lastFile() throws IOException {
        try (var tar = new TarFile(folder.resolve("image.tar"))) {
            JsonNode layers = Json.tree(content(tar, "manifest.json")).path(0).path("Layers");
            String last = layers.path(layers.size() - 1).asText();
            try (var layer =
                    new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(content(tar, last))))) {
                for (TarArchiveEntry entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
                    if (entry.getName().equals(ImageBill.PLACE)) {
                        return layer.readAllBytes();
                    }
                }
            }
        }
        throw new IOException("no bill");
    }

    private static byte[] content(TarFile tar, String path) throws IOException {
        return tar.getInputStream(tar.getEntries().stream()
                        .filter(entry -> entry.getName().equals(path))
                        .findFirst()
                        .orElseThrow())
                .readAllBytes();
    }
}
