package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the services of a file, each with what it extends. */
final class Services {
    private static final int MOST_EXTENDED = 500;

    private final Map<String, YamlEntry> written = new LinkedHashMap<>();
    private final Map<String, Extended> extended = new HashMap<>();
    private final Variables variables;

    Services(Section services, Variables variables) {
        services.entries().forEach(entry -> written.put(entry.name(), entry));
        this.variables = variables;
    }

    private record Extended(YamlMapping mapping, boolean complete) {}

    List<Service> all() {
        var services = new ArrayList<Service>();
        for (YamlEntry entry : written.values()) {
            if (entry.value() instanceof YamlMapping mapping) {
                Extended whole = extend(entry.name(), mapping, new HashSet<>());
                services.add(
                        new Service(entry.key(), mapping, new Section(whole.mapping(), variables), whole.complete()));
            }
        }
        return List.copyOf(services);
    }

    private Extended extend(String name, YamlMapping mapping, Set<String> path) {
        Extended known = extended.get(name);
        if (known != null) {
            return known;
        }
        Extended whole = extendNew(name, mapping, path);
        extended.put(name, whole);
        return whole;
    }

    private Extended extendNew(String name, YamlMapping mapping, Set<String> path) {
        var section = new Section(mapping, variables);
        if (!section.has("extends")) {
            return new Extended(mapping, true);
        }
        String base = section.text("extends")
                .or(() -> section.text("extends", "service"))
                .map(Text::shown)
                .orElse("");
        YamlEntry found = section.has("extends", "file") ? null : written.get(base);
        if (found == null
                || !(found.value() instanceof YamlMapping lower)
                || path.size() == MOST_EXTENDED
                || !path.add(name)) {
            return new Extended(mapping, false);
        }
        Extended below = extend(base, lower, path);
        return new Extended(Merge.merge(below.mapping(), mapping), below.complete());
    }
}
