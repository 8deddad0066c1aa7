package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes out of lists what stands in them twice: a later item takes the place of an earlier one that means the same. */
final class Distinct {
    /** Lists that stay as they are: in some an item may well stand twice, the others are refused if one does. */
    private static final Set<String> KEPT = Set.of(
            "networks.*.ipam.config",
            "services.*.build.cache_from",
            "services.*.build.cache_to",
            "services.*.build.entitlements",
            "services.*.build.platforms",
            "services.*.command",
            "services.*.deploy.placement.constraints",
            "services.*.device_cgroup_rules",
            "services.*.entrypoint",
            "services.*.external_links",
            "services.*.group_add",
            "services.*.healthcheck.test",
            "services.*.security_opt",
            "services.*.volumes_from");

    private Distinct() {}

    /** A file without what stands twice. */
    static YamlMapping within(YamlMapping file) {
        return within(Where.FILE, file);
    }

    private static YamlMapping within(Where where, YamlMapping mapping) {
        return Tree.withEntries(
                mapping,
                mapping.entries().stream()
                        .map(entry -> new YamlEntry(
                                entry.key(), within(where.key(entry.name()), entry.value()), entry.valueSpan()))
                        .toList());
    }

    private static YamlNode within(Where where, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return within(where, mapping);
        }
        return node instanceof YamlSequence list
                ? new YamlSequence(list.span(), items(where, list.items()), list.flow(), list.tag())
                : node;
    }

    /** The items of a list without what stands twice. */
    static List<YamlNode> items(Where where, List<YamlNode> items) {
        if (!where.isWithinNamed() || where.isIn(KEPT)) {
            return items;
        }
        Map<String, YamlNode> all = new LinkedHashMap<>();
        for (YamlNode item : items) {
            String identity = identity(where, item).orElse("#" + all.size());
            all.put(identity, item);
        }
        return List.copyOf(all.values());
    }

    /** By what an item is told from others; empty if it is never the same as another one. */
    private static Optional<String> identity(Where where, YamlNode item) {
        if (item instanceof YamlScalar scalar) {
            return Optional.of("=" + scalar.text());
        }
        if (!(item instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        return switch (where.path()) {
            case "services.*.volumes", "services.*.devices" -> Tree.text(mapping, "target");
            case "services.*.env_file" -> Tree.text(mapping, "path");
            case "services.*.secrets" -> Optional.of(place(mapping, "/run/secrets/"));
            case "services.*.configs" -> Optional.of(place(mapping, "/"));
            case "services.*.ports" ->
                Optional.of(String.join(
                        " ",
                        Tree.text(mapping, "host_ip").orElse(""),
                        Tree.text(mapping, "published").orElse(""),
                        Tree.text(mapping, "target").orElse(""),
                        Tree.text(mapping, "protocol").orElse("tcp")));
            default -> Optional.empty();
        };
    }

    private static String place(YamlMapping grant, String folder) {
        return Tree.text(grant, "target")
                .orElseGet(() -> folder + Tree.text(grant, "source").orElse(""));
    }
}
