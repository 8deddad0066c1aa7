package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlNode;
import java.util.List;

/**
 * How a service's image is built.
 *
 * @param node the value of {@code build}
 * @param context folder, archive or repository; empty if none is written, which means the project's folder
 * @param section the long form; without keys in the short one
 */
public record BuildSection(YamlNode node, Text context, Section section) {
    /** The Dockerfile within the context; empty if none is written, which means {@code Dockerfile}. */
    public Text dockerfile() {
        return section.textOrMissing("dockerfile");
    }

    /** The stage to build; empty for the last one. */
    public Text target() {
        return section.textOrMissing("target");
    }

    /** Whether the Dockerfile stands in the compose file. */
    public boolean isInline() {
        return section.has("dockerfile_inline");
    }

    public List<Pair> args() {
        return section.pairs("args");
    }

    /** Names of the secrets that steps of the build may mount. */
    public List<Text> secrets() {
        return section.items("secrets").stream()
                .flatMap(item ->
                        section
                                .text(item)
                                .or(() -> section.section(item).flatMap(secret -> secret.text("source")))
                                .stream())
                .toList();
    }
}
