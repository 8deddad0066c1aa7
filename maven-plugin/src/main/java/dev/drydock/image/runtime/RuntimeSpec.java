package dev.drydock.image.runtime;

import java.nio.file.Path;
import java.util.List;

/**
 * A runtime as the user asks for it.
 *
 * @param jdk folder of the JDK it is made of
 * @param modules of Java that it holds; none for those that the application is found to need
 * @param addModules beside these: what is found by name at run time, as service providers are, no tool sees
 * @param options of {@code jlink}
 */
public record RuntimeSpec(Path jdk, List<String> modules, List<String> addModules, List<String> options) {
    public RuntimeSpec {
        modules = List.copyOf(modules);
        addModules = List.copyOf(addModules);
        options = List.copyOf(options);
    }
}
