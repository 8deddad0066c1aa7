package dev.drydock.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaClassesTest {
    private static final long TIME = 1_600_000_000_000L;
    private static final String FOLDER = "dev/drydock/build/";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void packALibrary() throws IOException {
        jar = folder.resolve("library.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of(
                    "ManyLambdas",
                    "ManyLambdas$1Local",
                    "ManyLambdas$Greeting",
                    "ManyLambdas$Inner",
                    "ManyLambdas$Nothing",
                    "ManyLambdas$Things",
                    "package-info")) {
                try (InputStream content = ManyLambdas.class.getResourceAsStream(name + ".class")) {
                    add(zip, FOLDER + name + ".class", content == null ? new byte[0] : content.readAllBytes());
                }
            }
            add(zip, "others/notes.txt", new byte[] {1, 2, 3});
        }
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
    }

    @Test
    void makesClassesThatDoTheSame() throws Exception {
        assertThat(LambdaClasses.rewrite(jar, "dev/")).isEqualTo(19);
        var packed = new URL[] {jar.toUri().toURL()};
        try (var loader = new URLClassLoader(packed, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(ManyLambdas.class.getName());
            var supplier = (Supplier<?>) type.getConstructor().newInstance();
            assertThat(supplier.get()).isEqualTo(new ManyLambdas().get());
            assertThat(loader.loadClass(type.getName() + "$L0").isNestmateOf(type))
                    .isTrue();
        }
    }

    @Test
    void leavesAllElseAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(jar);
        assertThat(LambdaClasses.rewrite(jar, "none/")).isZero();
        LambdaClasses.rewrite(jar, "dev/");
        byte[] once = Files.readAllBytes(jar);
        Files.write(jar, before);
        LambdaClasses.rewrite(jar, "dev/");
        assertThat(jar).hasBinaryContent(once);
        try (var zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream()).allMatch(entry -> entry.getTime() == TIME);
            assertThat(zip.getEntry(FOLDER + "ManyLambdas.class").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getEntry("others/notes.txt").getMethod()).isEqualTo(ZipEntry.DEFLATED);
            try (InputStream notes = zip.getInputStream(zip.getEntry("others/notes.txt"))) {
                assertThat(notes).hasBinaryContent(new byte[] {1, 2, 3});
            }
        }
    }
}
