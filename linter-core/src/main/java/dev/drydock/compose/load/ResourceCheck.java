package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the keys of networks, volumes, secrets and configs fit together. */
final class ResourceCheck {
    private static final Map<String, List<String>> SOURCES = Map.of(
            "secrets", List.of("file", "environment"),
            "configs", List.of("file", "environment", "content"));
    private static final Set<String> OF_EXTERNAL = Set.of("external", "name");

    private final Problems problems;

    ResourceCheck(Problems problems) {
        this.problems = problems;
    }

    void check(YamlMapping project) {
        for (String kind : List.of("networks", "volumes", "secrets", "configs")) {
            for (YamlEntry entry : Tree.child(project, kind).entries()) {
                var resource = (YamlMapping) entry.value();
                String path = Tree.path(kind, entry.name());
                if (kind.equals("volumes")) {
                    external(resource, path);
                }
                if (SOURCES.containsKey(kind)) {
                    source(entry, SOURCES.get(kind), path);
                }
            }
        }
    }

    /** What others have made can only be named. */
    private void external(YamlMapping resource, String path) {
        if (!Tree.isTrue(resource, "external")) {
            return;
        }
        for (YamlEntry other : resource.entries()) {
            if (!OF_EXTERNAL.contains(other.name()) && !other.name().startsWith("x-")) {
                problems.error(
                        other.key().span(),
                        path,
                        "`" + other.name() + "` has no meaning where `external` is true, as the thing exists already");
            }
        }
    }

    private void source(YamlEntry entry, List<String> sources, String path) {
        var resource = (YamlMapping) entry.value();
        List<String> given = sources.stream()
                .filter(source -> resource.get(source).isPresent())
                .toList();
        boolean elsewhere = Tree.isTrue(resource, "external")
                || (sources.contains("content")
                        && (resource.get("external").isPresent()
                                || resource.get("driver").isPresent()));
        if (given.isEmpty() && !elsewhere) {
            problems.error(
                    entry.key().span(),
                    path,
                    "it must say where its content is; write one of `" + String.join("`, `", sources)
                            + "` and `external`");
        } else if (given.size() > 1) {
            problems.error(entry.key().span(), path, "`" + String.join("` and `", given) + "` exclude each other");
        }
    }
}
