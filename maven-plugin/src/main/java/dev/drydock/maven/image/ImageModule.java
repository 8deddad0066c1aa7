package dev.drydock.maven.image;

import dev.drydock.image.JavaApplication.Dependency;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What Maven knows of a module that is to be an image.
 *
 * @param folder of the module
 * @param output folder of its build
 * @param cache folder of the user's caches
 * @param group that its coordinates begin with, or empty where there is no pom
 * @param name default name of the image, not yet made legal
 * @param version or empty where there is no pom
 * @param java whether its build makes classes
 * @param classes folder of these
 * @param dependencies of the class path, in order
 * @param mainClass that its other plugins name, or empty
 * @param release of Java that it is compiled for, or 0
 * @param jdk folder of the Java that runs Maven
 * @param labels what its pom says of it
 * @param timestamp {@code project.build.outputTimestamp}, else {@code SOURCE_DATE_EPOCH}, else empty
 */
public record ImageModule(
        Path folder,
        Path output,
        Path cache,
        String group,
        String name,
        String version,
        boolean java,
        Path classes,
        List<Dependency> dependencies,
        String mainClass,
        int release,
        Path jdk,
        Map<String, String> labels,
        String timestamp) {
    public ImageModule {
        dependencies = List.copyOf(dependencies);
        labels = Map.copyOf(labels);
    }
}
