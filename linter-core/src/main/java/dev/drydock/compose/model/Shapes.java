package dev.drydock.compose.model;

import dev.drydock.compose.model.Shape.Keyed;
import dev.drydock.compose.model.Shape.Reference;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of shapes: every key that Compose takes, and where. */
public final class Shapes {
    /** Compose's own. */
    public static final Shapes COMPOSE = load("shapes.yaml");

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Map<String, String>> advice = new HashMap<>();

    private static Shapes load(String resource) {
        try (InputStream table = Shapes.class.getResourceAsStream(resource)) {
            if (table == null) {
                throw new IllegalStateException(resource + " is missing beside " + Shapes.class);
            }
            return new Shapes(YamlFile.parse(SourceText.decode(resource, table.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Shapes(YamlFile table) {
        for (YamlEntry entry : entries(table.documents().get(0))) {
            shapes.put(
                    entry.name(),
                    entry.value() instanceof YamlScalar type
                            ? Shape.parse(type.text())
                            : keyed(entry.name(), entry.value()));
        }
        for (YamlEntry shape : entries(table.documents().get(1))) {
            Map<String, String> byKey = new HashMap<>();
            entries(shape.value()).forEach(entry -> byKey.put(entry.name(), ((YamlScalar) entry.value()).text()));
            advice.put(shape.name(), byKey);
        }
    }

    private static Keyed keyed(String name, YamlNode mapping) {
        Map<String, Shape> keys = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (YamlEntry entry : entries(mapping)) {
            boolean must = entry.name().endsWith("!");
            String key = must ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
            keys.put(key, Shape.parse(((YamlScalar) entry.value()).text()));
            if (must) {
                required.add(key);
            }
        }
        return new Keyed(name, keys, required);
    }

    private static Iterable<YamlEntry> entries(YamlNode mapping) {
        return ((YamlMapping) mapping).entries();
    }

    /** The shape of a whole file. */
    public Shape file() {
        return new Reference("file");
    }

    /** The shape that a reference names, or the shape itself. */
    public Shape resolve(Shape shape) {
        if (!(shape instanceof Reference reference)) {
            return shape;
        }
        Shape found = shapes.get(reference.name());
        if (found == null) {
            throw new IllegalStateException("no shape: " + reference.name());
        }
        return found;
    }

    /** What to write instead of a key that a shape does not have. */
    Optional<String> advice(String shape, String key) {
        return Optional.ofNullable(advice.getOrDefault(shape, Map.of()).get(key));
    }
}
