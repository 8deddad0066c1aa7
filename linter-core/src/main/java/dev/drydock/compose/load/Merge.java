package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays one canonical mapping over another: mappings merge, lists append, single values replace. What carries
 * {@code !override} replaces whatever lies below, and {@code !reset} removes it; both tags stay where they are until
 * {@link #finish}, since they also count for files below.
 */
final class Merge {
    static final String RESET = "!reset";
    static final String OVERRIDE = "!override";

    /** Lists that replace as a whole. */
    private static final Set<String> REPLACED =
            Set.of("services.*.command", "services.*.entrypoint", "services.*.healthcheck.test");
    /** Names with values, where no value is one too. */
    private static final Set<String> PAIRS = Set.of(
            "services.*.annotations",
            "services.*.build.additional_contexts",
            "services.*.build.args",
            "services.*.build.labels",
            "services.*.deploy.labels",
            "services.*.environment",
            "services.*.labels",
            "services.*.sysctls");

    private static final String SUBNETS = "networks.*.ipam.config";

    private Merge() {}

    /** Files: what {@code base} says and {@code over} does not say otherwise. */
    static YamlMapping files(YamlMapping base, YamlMapping over) {
        return mappings(Where.FILE, base, over);
    }

    /** Services likewise. */
    static YamlMapping services(YamlMapping base, YamlMapping over) {
        return mappings(Where.SERVICE, base, over);
    }

    /** The mapping without what is reset, its tags done with. */
    static YamlMapping finish(YamlMapping merged) {
        return (YamlMapping) finished(merged);
    }

    private static YamlNode finished(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(
                    mapping.span(),
                    mapping.entries().stream()
                            .filter(entry -> !isReset(entry.value()))
                            .map(entry -> new YamlEntry(entry.key(), finished(entry.value()), entry.valueSpan()))
                            .toList(),
                    mapping.flow(),
                    "");
        }
        if (node instanceof YamlSequence list) {
            return Tree.list(
                    list.span(),
                    list.items().stream()
                            .filter(item -> !isReset(item))
                            .map(Merge::finished)
                            .toList());
        }
        return node.tag().equals(OVERRIDE) ? Tree.tagged(node, "") : node;
    }

    private static boolean isReset(YamlNode node) {
        return node.tag().equals(RESET);
    }

    static YamlMapping mappings(Where where, YamlMapping base, YamlMapping over) {
        Map<String, YamlEntry> all = new LinkedHashMap<>();
        base.entries().forEach(entry -> all.put(entry.name(), entry));
        for (YamlEntry entry : over.entries()) {
            YamlEntry below = all.get(entry.name());
            YamlNode value =
                    below == null ? entry.value() : merge(where, where.key(entry.name()), below.value(), entry.value());
            all.put(entry.name(), new YamlEntry(entry.key(), value, entry.valueSpan()));
        }
        return new YamlMapping(over.span(), List.copyOf(all.values()), over.flow(), over.tag());
    }

    private static YamlNode merge(Where parent, Where where, YamlNode base, YamlNode over) {
        if (isReset(over) || over.tag().equals(OVERRIDE) || isReset(base) || where.isIn(REPLACED)) {
            return over;
        }
        if (Tree.isNull(over)) {
            return parent.isIn(PAIRS) ? over : base;
        }
        if (base instanceof YamlMapping lower && over instanceof YamlMapping upper) {
            boolean other = where.path().equals("services.*.logging") && !sameDriver(lower, upper);
            return other ? over : mappings(where, lower, upper);
        }
        if (base instanceof YamlSequence lower && over instanceof YamlSequence upper) {
            if (where.path().equals(SUBNETS)) {
                return subnets(where, lower, upper);
            }
            var items = new ArrayList<YamlNode>(lower.items());
            items.addAll(upper.items());
            return new YamlSequence(over.span(), Distinct.items(where, items), upper.flow(), over.tag());
        }
        return over;
    }

    /** Only the upper subnets are there; what they leave open is as it was for a lower one of the same range. */
    private static YamlNode subnets(Where where, YamlSequence lower, YamlSequence upper) {
        Map<String, YamlMapping> below = new LinkedHashMap<>();
        lower.items().forEach(subnet -> below.put(range((YamlMapping) subnet), (YamlMapping) subnet));
        List<YamlNode> merged = upper.items().stream()
                .map(YamlMapping.class::cast)
                .<YamlNode>map(subnet -> Optional.ofNullable(below.get(range(subnet)))
                        .map(same -> mappings(where, same, subnet))
                        .orElse(subnet))
                .toList();
        return new YamlSequence(upper.span(), merged, upper.flow(), upper.tag());
    }

    private static String range(YamlMapping subnet) {
        return Tree.text(subnet, "subnet").orElse("");
    }

    private static boolean sameDriver(YamlMapping lower, YamlMapping upper) {
        String below = Tree.text(lower, "driver").orElse("");
        String above = Tree.text(upper, "driver").orElse("");
        return below.isEmpty() || above.isEmpty() || below.equals(above);
    }
}
