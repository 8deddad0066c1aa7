package dev.drydock.image.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataMakerTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Instant MODIFIED = Instant.ofEpochSecond(1);

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void givesARuntimeElsewhereTheClassesOfAJar() throws Exception {
        Path jar = jar("System.out.println(\"up\")");
        Path archive = maker(Duration.ofMinutes(1)).make(training(jar, Map.of()));
        assertThat(said).hasSize(1);
        assertThat(maker(Duration.ofMinutes(1)).make(training(jar, Map.of()))).isEqualTo(archive);
        assertThat(said).hasSize(1);

        Path app = Files.createDirectories(folder.resolve("elsewhere/app"));
        Files.copy(jar, app.resolve("app.jar"));
        Files.setLastModifiedTime(app.resolve("app.jar"), FileTime.from(MODIFIED));
        assertThat(loaded(app, archive)).contains("Main source: shared objects file");
        Files.setLastModifiedTime(app.resolve("app.jar"), FileTime.from(MODIFIED.plusSeconds(9)));
        assertThat(loaded(app, archive)).contains("Main source: file:").contains("up");
    }

    @Test
    void endsWhatHasNoEnd() throws IOException {
        Path jar = jar("Thread.sleep(600_000)");
        Path archive = maker(Duration.ofSeconds(5)).make(training(jar, Map.of()));
        assertThat(archive).isNotEmptyFile();
    }

    @Test
    void makesAnotherForOtherClassesOptionsOrModules() throws IOException {
        Path first = maker(Duration.ofMinutes(1)).make(training(jar("System.out.println(1)"), Map.of()));
        Path jar = jar("System.out.println(2)");
        Path second = maker(Duration.ofMinutes(1)).make(training(jar, Map.of()));
        Path third = new ClassDataMaker(
                        folder.resolve("cache"), spec(Duration.ofMinutes(1), List.of("-Dx=y")), said::add)
                .make(training(jar, Map.of()));
        Path fourth = maker(Duration.ofMinutes(1)).make(training(otherModules(), jar, Map.of()));
        assertThat(List.of(first, second, third, fourth)).doesNotHaveDuplicates();
    }

    /** A runtime that says to be of the same version. */
    private Path otherModules() throws IOException {
        Path java = folder.resolve("java");
        Files.createDirectories(java.resolve("lib"));
        Files.writeString(java.resolve("lib/modules"), "others");
        Files.createSymbolicLink(java.resolve("bin"), JAVA.resolve("bin"));
        return java;
    }

    @Test
    void saysWhyAnApplicationFails() throws IOException {
        Path jar = jar("throw new IllegalStateException(\"no database at \" + System.getenv(\"DB\"))");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> maker(Duration.ofMinutes(1)).make(training(jar, Map.of("DB", "localhost"))))
                .withMessageContaining("the application failed in its training run (exit code 1)")
                .withMessageContaining("no database at localhost");
        assertThat(said).isEmpty();
        assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**training*");
    }

    private ClassDataMaker maker(Duration longest) {
        return new ClassDataMaker(folder.resolve("cache"), spec(longest, List.of()), said::add);
    }

    private static TrainingSpec spec(Duration longest, List<String> options) {
        return new TrainingSpec(longest, options);
    }

    private static Training training(Path jar, Map<String, String> environment) {
        return training(JAVA, jar, environment);
    }

    private static Training training(Path java, Path jar, Map<String, String> environment) {
        return new Training(
                java,
                List.of("-Xmx64m"),
                List.of("app.jar"),
                "Main",
                List.of(),
                environment,
                "/app",
                Map.of("/app/app.jar", jar),
                MODIFIED);
    }

    private static String loaded(Path folder, Path archive) throws Exception {
        var builder = new ProcessBuilder(
                        JAVA.resolve("bin/java").toString(),
                        "-Xmx64m",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:class+load",
                        "-cp",
                        "app.jar",
                        "Main")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
    }

    private Path jar(String statement) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src")).resolve("Main.java");
        Files.writeString(
                source,
                "class Main { public static void main(String[] words) throws Exception { " + statement + "; } }");
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
        Path jar = Files.createTempFile(folder, "app", ".jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("Main.class"));
            zip.write(Files.readAllBytes(folder.resolve("Main.class")));
        }
        return jar;
    }
}
