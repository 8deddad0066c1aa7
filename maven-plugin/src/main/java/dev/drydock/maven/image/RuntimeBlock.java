package dev.drydock.maven.image;

import dev.drydock.image.runtime.RuntimeSpec;
import dev.drydock.image.runtime.TrainingSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java runtime of an application that brings its own along. */
public final class RuntimeBlock {
    private static final List<String> SLIM = List.of("--strip-java-debug-attributes");

    private static final String SECONDS = "10";

    /**
     * Whether the image gets a runtime made by <code>jlink</code> (<code>stack.image.runtime.jlink</code>), of the modules
     * that <code>jdeps</code> finds the application to need. The base need not hold Java then, only the libraries that
     * the JDK running Maven is linked against.
     */
    @Nullable
    String jlink;

    /** All modules of it (<code>stack.image.runtime.modules</code>), in the place of those that are found. */
    @Nullable
    List<String> modules;

    /**
     * Modules beside those that are found (<code>stack.image.runtime.addModules</code>), such as
     * <code>jdk.localedata</code>, <code>jdk.charsets</code>, <code>jdk.zipfs</code> or <code>jdk.naming.dns</code>: what
     * is looked up at run time no tool sees.
     */
    @Nullable
    List<String> addModules;

    /**
     * Options of <code>jlink</code> (<code>stack.image.runtime.options</code>), such as <code>--compress=2</code>; by default
     * <code>--strip-java-debug-attributes</code>, which saves a seventh and takes the line numbers of Java's own classes, not
     * of the application's, out of stack traces.
     */
    @Nullable
    List<String> options;

    /**
     * Whether the image gets an archive of class data (<code>stack.image.runtime.cds</code>), by which the application is up
     * sooner. It is made by running the application here, by the Java that the image will have, once for each change of
     * its classes, dependencies, runtime or options. Classes and resources are in a jar then. The archive's bytes differ
     * from machine to machine, and so does the digest of the image. With a Java before 19 the class path is relative
     * to the working directory, by default the application's folder: containers have to start there.
     */
    @Nullable
    String cds;

    /**
     * How many seconds the application runs for that (<code>stack.image.runtime.cdsSeconds</code>), by default 10, unless
     * it ends by itself. An application with Spring Boot 3.3 or newer is told to end as soon as it is up, without opening
     * a port.
     */
    @Nullable
    String cdsSeconds;

    /**
     * Words for the Java runtime in that run alone (<code>stack.image.runtime.cdsOptions</code>), such as
     * <code>-Dspring.profiles.active=training</code>.
     */
    @Nullable
    List<String> cdsOptions;

    /** For Maven, which fills it. */
    public RuntimeBlock() {}

    /** None unless it is asked for. */
    List<RuntimeSpec> spec(Leaves leaves, Path jdk) throws Misread {
        if (!asked(leaves, "runtime.jlink", jlink)) {
            return List.of();
        }
        List<String> own = leaves.words("runtime.options", options);
        return List.of(new RuntimeSpec(
                jdk,
                leaves.words("runtime.modules", modules),
                leaves.words("runtime.addModules", addModules),
                own.isEmpty() ? SLIM : own));
    }

    /** How the class-data archive is made; none unless it is asked for. */
    List<TrainingSpec> trainings(Leaves leaves) throws Misread {
        if (!asked(leaves, "runtime.cds", cds)) {
            return List.of();
        }
        int seconds = Numbers.of(
                "runtime.cdsSeconds", leaves.text("runtime.cdsSeconds", cdsSeconds, SECONDS), Numbers.DECIMAL);
        return List.of(new TrainingSpec(Duration.ofSeconds(seconds), leaves.words("runtime.cdsOptions", cdsOptions)));
    }

    private static boolean asked(Leaves leaves, String name, @Nullable String block) throws Misread {
        String asked = leaves.text(name, block, "false");
        return switch (asked) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Misread("`" + name + "` is `" + asked + "`; it can be `true` or `false`");
        };
    }
}
