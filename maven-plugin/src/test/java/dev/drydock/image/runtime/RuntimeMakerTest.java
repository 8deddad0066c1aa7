package dev.drydock.image.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeMakerTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @BeforeEach
    void needAJdk() {
        assumeTrue(ToolProvider.findFirst("jlink").isPresent(), "no whole JDK runs these tests");
    }

    @Test
    void holdsWhatJarsAndClassesNeed() throws IOException {
        Path jar = jar("library.jar", "java.util.logging.Logger.getLogger(\"\")");
        Path classes = compiled("classes", "java.sql.Types.ARRAY + new java.util.Random().nextInt()");
        JavaRuntime runtime = maker(List.of("jdk.zipfs")).make(classes, List.of(jar));
        assertThat(runtime.modules())
                .contains("java.base", "java.logging", "jdk.zipfs")
                .doesNotContain("java.desktop");
        assertThat(runtime.folder().resolve("bin/java")).isExecutable();
        assertThat(runtime.needed()).containsKey("libc.so.6").doesNotContainKey("libjvm.so");

        FileTime made = Files.getLastModifiedTime(runtime.folder());
        JavaRuntime again = maker(List.of("jdk.zipfs")).make(classes, List.of(jar));
        assertThat(again).isEqualTo(runtime);
        assertThat(Files.getLastModifiedTime(again.folder())).isEqualTo(made);
        assertThat(maker(List.of()).make(classes, List.of(jar)).folder()).isNotEqualTo(runtime.folder());
    }

    @Test
    void saysWhatIsWrong() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new RuntimeMaker(
                                new RuntimeSpec(folder, List.of(), List.of(), List.of()),
                                folder.resolve("cache"),
                                line -> {})
                        .make(folder, List.of()))
                .withMessageContaining("has no `jdeps`; let a whole JDK run it");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> maker(List.of("java.bas")).make(folder.resolve("none"), List.of()))
                .withMessageContaining("`jlink` failed: Error: Module java.bas not found");
        assertThat(folder.resolve("cache/runtimes")).isEmptyDirectory();
    }

    private RuntimeMaker maker(List<String> more) {
        return new RuntimeMaker(new RuntimeSpec(JDK, List.of(), more, List.of()), folder.resolve("cache"), line -> {});
    }

    /** A jar of a module that requires another, which is nowhere. */
    private Path jar(String name, String expression) throws IOException {
        Path classes = compiled(name + "-classes", expression);
        Path jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("Main.class"));
            zip.write(Files.readAllBytes(classes.resolve("Main.class")));
            zip.putNextEntry(new ZipEntry("module-info.class"));
            zip.write(new byte[] {1, 2, 3}); // which jdeps would read
        }
        return jar;
    }

    private Path compiled(String name, String expression) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name + "-src")).resolve("Main.java");
        Files.writeString(source, "class Main { Object value = " + expression + "; }");
        Path classes = folder.resolve(name);
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
        return classes;
    }
}
