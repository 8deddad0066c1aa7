package dev.drydock.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.JavaApplication.Dependency;
import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JavaApplicationTest {
    private static final JavaApplication APPLICATION = new JavaApplication(
            coordinates("org.app"),
            Path.of("classes"),
            List.of(
                    new Dependency(coordinates("org.a"), Path.of("a/core-1.jar"), false),
                    new Dependency(coordinates("org.b"), Path.of("b/core-1.jar"), false),
                    new Dependency(coordinates("org.c"), Path.of("api-2-SNAPSHOT.jar"), true)),
            "",
            List.of("-Xmx64m"),
            List.of("/etc/app"),
            "/app");

    @Test
    void putsWhatChangesLeastFirst() {
        List<SourceFile> found = List.of(
                new SourceFile("", Kind.FOLDER, Path.of("classes"), false, ""),
                new SourceFile("com", Kind.FOLDER, Path.of("classes/com"), false, ""),
                new SourceFile("com/Main.class", Kind.FILE, Path.of("classes/com/Main.class"), true, ""),
                new SourceFile("app.properties", Kind.FILE, Path.of("classes/app.properties"), false, ""));
        String layers =
                APPLICATION.layers(found).stream().map(LayerPlan::toString).collect(Collectors.joining());
        assertThat(layers).isEqualTo("""
                dependencies
                d0755 0:0 /app
                d0755 0:0 /app/libs
                -0644 0:0 /app/libs/org.a-core-1.jar
                -0644 0:0 /app/libs/org.b-core-1.jar
                snapshot dependencies
                d0755 0:0 /app
                d0755 0:0 /app/libs
                -0644 0:0 /app/libs/api-2-SNAPSHOT.jar
                resources
                d0755 0:0 /app
                d0755 0:0 /app/resources
                -0644 0:0 /app/resources/app.properties
                classes
                d0755 0:0 /app
                d0755 0:0 /app/classes
                d0755 0:0 /app/classes/com
                -0644 0:0 /app/classes/com/Main.class
                """);
    }

    @Test
    void startsByTheClassPathOfTheBuild() {
        assertThat(APPLICATION.entrypoint("java", "com.Main"))
                .containsExactly(
                        "java",
                        "-Xmx64m",
                        "-cp",
                        "/app/resources:/app/classes:/app/libs/org.a-core-1.jar:/app/libs/org.b-core-1.jar"
                                + ":/app/libs/api-2-SNAPSHOT.jar:/etc/app",
                        "com.Main");
    }

    private static Coordinates coordinates(String group) {
        return new Coordinates(group, "any", "1", "", "jar");
    }
}
