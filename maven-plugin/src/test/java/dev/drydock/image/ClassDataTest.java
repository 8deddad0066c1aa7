package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageBuilder.Outcome;
import dev.drydock.image.ImageBuilder.Refused;
import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.model.Json;
import dev.drydock.image.registry.JibRegistries;
import dev.drydock.image.runtime.RuntimeSpec;
import dev.drydock.image.runtime.TrainingSpec;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final List<String> LIBRARIES = List.of(
            "ld-linux-x86-64.so.2",
            "ld-linux-aarch64.so.1",
            "libc.so.6",
            "libdl.so.2",
            "libgcc_s.so.1",
            "libm.so.6",
            "libpthread.so.0",
            "librt.so.1",
            "libstdc++.so.6",
            "libz.so.1");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final ImageBuilder images = new ImageBuilder(new JibRegistries(), new DockerConnector());

    @BeforeEach
    void writeAnApplication() throws IOException {
        assumeTrue(ToolProvider.findFirst("jlink").isPresent(), "no whole JDK runs these tests");
        for (String library : LIBRARIES) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("libraries")).resolve(library), "");
        }
        compile("System.out.println(Main.class.getResource(\"note.txt\") != null)");
        Files.writeString(folder.resolve("classes/note.txt"), "");
    }

    @Test
    void startsFromTheArchiveInTheImage() throws Exception {
        Path tar = folder.resolve("own.tar");
        Built built = (Built) build(own(), tar);
        assertThat(built.image().layers())
                .extracting(ImageRecord.Part::name)
                .containsExactly("runtime", "classes", "libraries", "class data");
        assertThat(said).hasSize(1);
        assertThat(started(tar)).contains("Main source: shared objects file", "\ntrue\n");

        Built again = (Built) build(own(), tar);
        assertThat(again.image().digest()).isEqualTo(built.image().digest());
        assertThat(said).hasSize(1);
    }

    @Test
    void isMadeByTheJavaOfTheBase() throws Exception {
        Path base = folder.resolve("base.tar");
        assertThat(build(own(), base)).isInstanceOf(Built.class);
        Path tar = folder.resolve("upon-it.tar");
        assertThat(build(request("tar://base.tar", List.of()), tar)).isInstanceOf(Built.class);
        assertThat(started(tar)).contains("Main source: shared objects file", "\ntrue\n");
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        assertThat(refusal(request("scratch", List.of())))
                .contains("has no `java` on its `PATH`", "`-Dstack.image.runtime.jlink`");
        compile("throw new IllegalStateException(\"at \" + System.getenv(\"DB_PASSWORD\"))");
        assertThat(refusal(own()))
                .startsWith("No class-data archive can be made: the application failed in its training run")
                .contains("IllegalStateException: at ***", "-Dstack.image.runtime.cdsOptions=")
                .doesNotContain("hunter2");
    }

    private ImageRequest own() {
        return request(
                "scratch", List.of(new RuntimeSpec(JDK, List.of("java.base"), List.of(), List.of("--strip-debug"))));
    }

    private ImageRequest request(String base, List<RuntimeSpec> runtimes) {
        var application = new JavaApplication(
                new Coordinates("com.example", "demo", "1", "", "jar"),
                folder.resolve("classes"),
                List.of(),
                "Main",
                List.of("-Xmx64m"),
                List.of(),
                "/app");
        ImageRequest small = new SmallImage(folder, folder.resolve("cache"))
                .upon(base)
                .passing(new Gate(Severity.WARNING, Set.of("no-secret-in-env-or-arg"), new Budget(0, 0, 0)))
                .request("demo:1", List.of(), "libraries:/opt/libraries/");
        return SmallImage.ofJava(
                small,
                application,
                runtimes,
                List.of(new TrainingSpec(Duration.ofMinutes(1), List.of())),
                Map.of("PATH", "/opt/java/bin", "DB_PASSWORD", "hunter2"),
                small.bill());
    }

    private Outcome build(ImageRequest request, Path tar) throws IOException {
        return images.tar(request, tar, said::add);
    }

    private String refusal(ImageRequest request) throws IOException {
        return ((Refused) build(request, folder.resolve("x.tar"))).message();
    }

    /** What the command of an image prints, started here in a folder with all that it holds. */
    private String started(Path tar) throws Exception {
        Path root = Files.createTempDirectory(folder, "root");
        JsonNode config;
        try (var image = new TarFile(tar)) {
            JsonNode listing = json(image, "manifest.json").path(0);
            for (JsonNode layer : listing.path("Layers")) {
                unpack(content(image, layer.asText()), root);
            }
            config = json(image, listing.path("Config").asText()).path("config");
        }
        var command = new ArrayList<String>();
        config.path("Entrypoint").forEach(word -> command.add(word.asText()));
        command.set(0, root.resolve("opt/java/bin/java").toString());
        command.replaceAll(word -> word.replace("=/app/", "=" + root + "/app/"));
        command.replaceAll(word -> word.startsWith("/app") ? root + word : word);
        command.add(1, "-Xlog:class+load");
        String start = config.path("WorkingDir").asText("/").substring(1);
        var builder = new ProcessBuilder(command)
                .directory(root.resolve(start).toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
    }

    private static void unpack(InputStream layer, Path root) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(layer))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = root.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isFile()) {
                    Files.write(file, tar.readAllBytes());
                    assertThat(file.toFile().setExecutable((entry.getMode() & 1) == 1))
                            .isTrue();
                    Files.setLastModifiedTime(
                            file, FileTime.from(entry.getLastModifiedTime().toInstant()));
                }
            }
        }
    }

    private void compile(String statement) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src")).resolve("Main.java");
        Files.writeString(source, "class Main { public static void main(String[] words) { " + statement + "; } }");
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", folder.resolve("classes").toString(), source.toString());
        assertThat(result).isZero();
    }

    private static JsonNode json(TarFile tar, String path) throws IOException {
        return Json.tree(content(tar, path).readAllBytes());
    }

    private static InputStream content(TarFile tar, String path) throws IOException {
        return tar.getInputStream(tar.getEntries().stream()
                .filter(entry -> entry.getName().equals(path))
                .findFirst()
                .orElseThrow());
    }
}
