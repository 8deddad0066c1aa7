package dev.drydock.maven;

import dev.drydock.image.Coordinates;
import dev.drydock.image.JavaApplication.Dependency;
import dev.drydock.maven.image.ImageModule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads what a project says that matters to its image. */
final class ImageModules {
    private static final String LABEL = "org.opencontainers.image.";

    ImageModule of(MavenProject project, File basedir, MavenSession session) {
        boolean noPom = project.getFile() == null;
        Path folder = basedir.toPath().toAbsolutePath().normalize();
        Path output =
                noPom ? folder.resolve("target") : Path.of(project.getBuild().getDirectory());
        boolean java = ModuleImages.isJava(project);
        return new ImageModule(
                folder,
                output,
                cache(session),
                noPom ? "" : project.getGroupId(),
                noPom ? String.valueOf(folder.getFileName()) : project.getArtifactId(),
                noPom ? "" : project.getVersion(),
                java,
                java ? Path.of(project.getBuild().getOutputDirectory()) : folder,
                java ? dependencies(project) : List.of(),
                java ? mainClass(project) : "",
                release(project.getProperties()),
                Path.of(session.getSystemProperties().getProperty("java.home")),
                noPom ? Map.of() : labels(project),
                timestamp(project, session));
    }

    private static Path cache(MavenSession session) {
        return Surroundings.of(session).endpoint("").cache();
    }

    private static List<Dependency> dependencies(MavenProject project) {
        var dependencies = new ArrayList<Dependency>();
        for (Artifact artifact : project.getArtifacts()) {
            boolean needed = artifact.getScope() == null
                    || artifact.getScope().equals(Artifact.SCOPE_COMPILE)
                    || artifact.getScope().equals(Artifact.SCOPE_RUNTIME);
            if (needed && artifact.getArtifactHandler().isAddedToClasspath()) {
                dependencies.add(
                        new Dependency(coordinates(artifact), artifact.getFile().toPath(), artifact.isSnapshot()));
            }
        }
        return dependencies;
    }

    private static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion(),
                artifact.getClassifier() == null ? "" : artifact.getClassifier(),
                artifact.getType());
    }

    /** What the plugins say that make a jar one can start. */
    private static String mainClass(MavenProject project) {
        return Stream.of(
                        configured(
                                project,
                                "org.apache.maven.plugins:maven-jar-plugin",
                                "archive",
                                "manifest",
                                "mainClass"),
                        configured(project, "org.springframework.boot:spring-boot-maven-plugin", "mainClass"),
                        Optional.ofNullable(project.getProperties().getProperty("start-class")))
                .flatMap(Optional::stream)
                .filter(name -> !name.contains("${")) // Spring Boot's parent names a property that few projects set
                .findFirst()
                .orElse("");
    }

    private static Optional<String> configured(MavenProject project, String key, String... path) {
        Plugin plugin = project.getPlugin(key);
        @Nullable Xpp3Dom at = plugin == null ? null : (Xpp3Dom) plugin.getConfiguration();
        for (String name : path) {
            at = at == null ? null : at.getChild(name);
        }
        return at == null ? Optional.empty() : Optional.ofNullable(at.getValue());
    }

    /** The release of Java that classes are for, or 0 if the pom does not say it by a property. */
    private static int release(Properties properties) {
        return Stream.of("maven.compiler.release", "maven.compiler.target", "java.version")
                .map(name -> properties.getProperty(name, ""))
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static Map<String, String> labels(MavenProject project) {
        var labels = new TreeMap<String, String>();
        put(labels, "title", project.getModel().getName() == null ? project.getArtifactId() : project.getName());
        put(labels, "version", project.getVersion());
        put(labels, "description", project.getDescription());
        put(labels, "url", project.getUrl());
        put(labels, "source", project.getScm() == null ? null : project.getScm().getUrl());
        put(
                labels,
                "vendor",
                project.getOrganization() == null
                        ? null
                        : project.getOrganization().getName());
        put(
                labels,
                "licenses",
                String.join(
                        " AND ",
                        project.getLicenses().stream().map(License::getName).toList()));
        return labels;
    }

    private static void put(Map<String, String> labels, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            labels.put(LABEL + name, value.strip());
        }
    }

    private static String timestamp(MavenProject project, MavenSession session) {
        String pom = project.getProperties().getProperty("project.build.outputTimestamp", "");
        String given = session.getUserProperties().getProperty("project.build.outputTimestamp", pom);
        return given.isEmpty() ? Surroundings.of(session).variable("SOURCE_DATE_EPOCH") : given;
    }
}
