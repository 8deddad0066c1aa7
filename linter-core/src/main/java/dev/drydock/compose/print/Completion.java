package dev.drydock.compose.print;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What Compose's JSON differs in from its YAML, for programs that count on it: a few keys are there even where nothing is
 * said of them, and extensions are only at the top.
 */
final class Completion {
    private static final YamlScalar NULL =
            new YamlScalar(Span.at(0), "", YamlScalar.Style.PLAIN, YamlScalar.Kind.NULL, "");
    private static final YamlMapping NOTHING = new YamlMapping(Span.at(0), List.of(), false, "");

    private Completion() {}

    static YamlMapping of(YamlMapping project) {
        YamlMapping bare = changed(
                project,
                entry -> entry.name().startsWith("x-")
                        ? entry
                        : withValue(entry, withoutExtensions(entry.value(), true)));
        YamlMapping services = each(bare, "services", Completion::service);
        return each(services, "networks", network -> with(network, "ipam", NOTHING));
    }

    private static YamlMapping service(YamlMapping service) {
        YamlMapping whole = with(with(service, "command", NULL), "entrypoint", NULL);
        whole = change(whole, "deploy", deploy -> with(with(deploy, "resources", NOTHING), "placement", NOTHING));
        return change(
                whole,
                "develop",
                develop -> changed(
                        develop,
                        entry -> entry.value() instanceof YamlSequence rules ? withValue(entry, watch(rules)) : entry));
    }

    private static YamlSequence watch(YamlSequence rules) {
        YamlMapping idle = with(NOTHING, "command", NULL);
        return new YamlSequence(
                rules.span(),
                rules.items().stream()
                        .map(rule -> rule instanceof YamlMapping mapping ? with(mapping, "exec", idle) : rule)
                        .toList(),
                rules.flow(),
                rules.tag());
    }

    /** @param named whether the keys are names that the author has given, which may begin like an extension */
    private static YamlNode withoutExtensions(YamlNode node, boolean named) {
        if (node instanceof YamlSequence list) {
            return new YamlSequence(
                    list.span(),
                    list.items().stream()
                            .map(item -> withoutExtensions(item, false))
                            .toList(),
                    list.flow(),
                    list.tag());
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        var entries = new ArrayList<YamlEntry>();
        for (YamlEntry entry : mapping.entries()) {
            if (named || !entry.name().startsWith("x-")) {
                entries.add(withValue(entry, withoutExtensions(entry.value(), false)));
            }
        }
        return new YamlMapping(mapping.span(), entries, mapping.flow(), mapping.tag());
    }

    private static YamlMapping each(YamlMapping project, String kind, UnaryOperator<YamlMapping> change) {
        return change(
                project,
                kind,
                all -> changed(
                        all,
                        entry -> entry.value() instanceof YamlMapping inner
                                ? withValue(entry, change.apply(inner))
                                : entry));
    }

    private static YamlMapping change(YamlMapping mapping, String key, UnaryOperator<YamlMapping> change) {
        return changed(
                mapping,
                entry -> entry.name().equals(key) && entry.value() instanceof YamlMapping inner
                        ? withValue(entry, change.apply(inner))
                        : entry);
    }

    private static YamlMapping changed(YamlMapping mapping, UnaryOperator<YamlEntry> change) {
        return new YamlMapping(
                mapping.span(), mapping.entries().stream().map(change).toList(), mapping.flow(), mapping.tag());
    }

    private static YamlEntry withValue(YamlEntry entry, YamlNode value) {
        return new YamlEntry(entry.key(), value, entry.valueSpan());
    }

    private static YamlMapping with(YamlMapping mapping, String key, YamlNode value) {
        if (mapping.get(key).isPresent()) {
            return mapping;
        }
        var entries = new ArrayList<>(mapping.entries());
        var name = new YamlScalar(Span.at(0), key, YamlScalar.Style.PLAIN, YamlScalar.Kind.STRING, "");
        entries.add(new YamlEntry(name, value, value.span()));
        return new YamlMapping(mapping.span(), entries, mapping.flow(), mapping.tag());
    }
}
