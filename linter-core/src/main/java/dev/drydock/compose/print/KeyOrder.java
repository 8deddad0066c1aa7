package dev.drydock.compose.print;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import java.util.Comparator;
import java.util.List;

/** Keys by name, but what a thing is goes before what is said of it; so the same project is always the same text. */
final class KeyOrder {
    private static final List<String> FIRST = List.of(
            "name", "services", "networks", "volumes", "secrets", "configs", "type", "source", "target", "path");
    private static final Comparator<YamlEntry> ORDER =
            Comparator.<YamlEntry>comparingInt(KeyOrder::rank).thenComparing(YamlEntry::name);

    private KeyOrder() {}

    /** The entries of the mapping at the top of a project. */
    static List<YamlEntry> ofProject(YamlMapping project) {
        return project.entries().stream().sorted(ORDER).toList();
    }

    /** The entries of any other mapping; the names in it may be the author's own. */
    static List<YamlEntry> of(YamlMapping mapping) {
        boolean mount = mapping.get("type").isPresent() || mapping.get("source").isPresent();
        return mapping.entries().stream()
                .sorted(mount ? ORDER : Comparator.comparing(YamlEntry::name))
                .toList();
    }

    private static int rank(YamlEntry entry) {
        int at = FIRST.indexOf(entry.name());
        return at < 0 ? FIRST.size() : at;
    }
}
