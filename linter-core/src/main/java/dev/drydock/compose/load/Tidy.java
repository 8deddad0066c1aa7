package dev.drydock.compose.load;

import dev.drydock.compose.model.Shape;
import dev.drydock.compose.model.Shape.Either;
import dev.drydock.compose.model.Shape.Free;
import dev.drydock.compose.model.Shape.Items;
import dev.drydock.compose.model.Shape.Keyed;
import dev.drydock.compose.model.Shapes;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.Optional;
import java.util.Set;

/** Leaves out keys that say no more than their absence would. */
final class Tidy {
    /** Keys for which false is not what counts without them. */
    private static final Set<String> SWITCHES =
            Set.of("attach", "create_host_path", "enable_ipv4", "enable_ipv6", "init", "required");
    /** Keys for which nothing is something: it clears what the image says, or switches defaults on. */
    private static final Set<String> MEANINGFUL = Set.of(
            "bind",
            "command",
            "deploy",
            "develop",
            "entrypoint",
            "healthcheck",
            "limits",
            "logging",
            "reservations",
            "restart_policy",
            "rollback_config",
            "services",
            "tmpfs",
            "update_config",
            "volume");
    /** Amounts of which none is no limit. */
    private static final Set<String> AMOUNTS = Set.of("mem_limit", "mem_reservation", "memswap_limit", "shm_size");

    private final Shapes shapes = Shapes.COMPOSE;

    private Tidy() {}

    static YamlMapping of(YamlMapping project) {
        var tidy = new Tidy();
        return (YamlMapping) tidy.tidy(project, tidy.shapes.file());
    }

    private YamlNode tidy(YamlNode node, Shape shape) {
        if (node instanceof YamlMapping mapping) {
            return find(shape, Keyed.class)
                    .map(keyed -> keyed(mapping, keyed))
                    .or(() -> find(shape, Free.class).map(free -> each(mapping, free)))
                    .orElse(mapping);
        }
        if (node instanceof YamlSequence list) {
            return find(shape, Items.class)
                    .map(items -> Tree.list(
                            list.span(),
                            list.items().stream()
                                    .map(item -> tidy(item, items.item()))
                                    .toList()))
                    .orElse(list);
        }
        return node;
    }

    private YamlMapping keyed(YamlMapping mapping, Keyed shape) {
        return Tree.withEntries(
                mapping,
                mapping.entries().stream()
                        .map(entry -> shape.keys().containsKey(entry.name())
                                ? tidied(entry, shape.keys().get(entry.name()))
                                : entry)
                        .filter(entry -> !shape.keys().containsKey(entry.name()) || says(entry))
                        .toList());
    }

    private YamlMapping each(YamlMapping mapping, Free shape) {
        return Tree.withEntries(
                mapping,
                mapping.entries().stream()
                        .map(entry -> tidied(entry, shape.value()))
                        .toList());
    }

    private YamlEntry tidied(YamlEntry entry, Shape shape) {
        return new YamlEntry(entry.key(), tidy(entry.value(), shape), entry.valueSpan());
    }

    private static boolean says(YamlEntry entry) {
        YamlNode value = entry.value();
        if (value instanceof YamlMapping mapping) {
            return !mapping.entries().isEmpty() || MEANINGFUL.contains(entry.name());
        }
        if (value instanceof YamlSequence list) {
            return !list.items().isEmpty() || MEANINGFUL.contains(entry.name());
        }
        var scalar = (YamlScalar) value;
        return switch (scalar.kind()) {
            case NULL -> false;
            case BOOL -> scalar.text().equals("true") || SWITCHES.contains(entry.name());
            case STRING ->
                entry.name().equals("content")
                        || !(scalar.text().isEmpty()
                                || (AMOUNTS.contains(entry.name())
                                        && scalar.text().equals("0")));
            case INT, FLOAT -> true;
        };
    }

    private <S extends Shape> Optional<S> find(Shape shape, Class<S> kind) {
        Shape resolved = shapes.resolve(shape);
        if (resolved instanceof Either either) {
            return either.shapes().stream()
                    .flatMap(alternative -> find(alternative, kind).stream())
                    .findFirst();
        }
        return kind.isInstance(resolved) ? Optional.of(kind.cast(resolved)) : Optional.empty();
    }
}
