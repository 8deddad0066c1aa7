package dev.drydock.maven.image;

import dev.drydock.image.runtime.RuntimeSpec;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java runtime of an application that brings its own along. */
public final class RuntimeBlock {
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

    /** Options of <code>jlink</code> (<code>stack.image.runtime.options</code>), such as <code>--strip-debug</code>. */
    @Nullable
    List<String> options;

    /** For Maven, which fills it. */
    public RuntimeBlock() {}

    /** None unless it is asked for. */
    List<RuntimeSpec> spec(Leaves leaves, Path jdk) throws Misread {
        String asked = leaves.text("runtime.jlink", jlink, "false");
        return switch (asked) {
            case "true" ->
                List.of(new RuntimeSpec(
                        jdk,
                        leaves.words("runtime.modules", modules),
                        leaves.words("runtime.addModules", addModules),
                        leaves.words("runtime.options", options)));
            case "false" -> List.of();
            default -> throw new Misread("`runtime.jlink` is `" + asked + "`; it can be `true` or `false`");
        };
    }
}
