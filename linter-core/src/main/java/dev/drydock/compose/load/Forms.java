package dev.drydock.compose.load;

import dev.drydock.compose.model.ByteSize;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The long form of each thing that has a short one, by the name that the table of shapes gives to both. */
final class Forms {
    private static final Pattern OCTAL = Pattern.compile("0[oO]?[0-7]+");

    private final Map<String, UnaryOperator<YamlNode>> byShape;
    private final Folder folder;
    private final Problems problems;

    Forms(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        byShape = Map.ofEntries(
                Map.entry("all or gpus", Forms::gpus),
                Map.entry("base service", node -> keyed(node, "service")),
                Map.entry("command", Forms::command),
                Map.entry("contexts", this::contexts),
                Map.entry("dependencies", Forms::dependencies),
                Map.entry("device count", this::deviceCount),
                Map.entry("devices", node -> eachItem(node, Forms::device)),
                Map.entry("env files", node -> eachItem(asList(node), item -> keyed(item, "path"))),
                Map.entry("externality", Forms::externality),
                Map.entry("file mode", Forms::fileMode),
                Map.entry("grants", node -> eachItem(node, item -> keyed(item, "source"))),
                Map.entry("health test", Forms::healthTest),
                Map.entry("hosts", this::hosts),
                Map.entry("image build", node -> keyed(node, "context")),
                Map.entry("memory", Forms::memory),
                Map.entry("model uses", node -> names(node, Tree::nothing)),
                Map.entry("mounts", node -> eachItem(node, new MountForm(folder)::of)),
                Map.entry("network names", node -> names(node, Tree::nothing)),
                Map.entry("one or more", Forms::asList),
                Map.entry("pairs", Forms::pairs),
                Map.entry("paths", Forms::asList),
                Map.entry("ports", PortForm::all),
                Map.entry("ssh keys", Forms::pairs));
    }

    /** The long form of a value of a shape; the value itself if there is only one form. */
    YamlNode apply(String shape, YamlNode node) {
        return Tree.isNull(node) && !shape.equals("network names")
                ? node
                : Tree.tagged(
                        byShape.getOrDefault(shape, UnaryOperator.identity()).apply(node), node.tag());
    }

    private static YamlNode asList(YamlNode node) {
        return node instanceof YamlScalar ? Tree.list(node.span(), List.of(Tree.tagged(node, ""))) : node;
    }

    private static YamlNode eachItem(YamlNode node, UnaryOperator<YamlNode> form) {
        return node instanceof YamlSequence list
                ? Tree.list(list.span(), list.items().stream().map(form).toList())
                : node;
    }

    /** A single value as the one key that it stands for. */
    private static YamlNode keyed(YamlNode node, String key) {
        return node instanceof YamlScalar
                ? Tree.mapping(node.span(), List.of(Tree.entry(node.span(), key, Tree.tagged(node, ""))))
                : node;
    }

    /** A list of names as mapping from each to what the short form says of it. */
    private static YamlNode names(YamlNode node, Function<Span, YamlNode> meaning) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar name) {
                entries.put(name.text(), new YamlEntry(name, meaning.apply(name.span()), name.span()));
            }
        }
        return Tree.mapping(list.span(), List.copyOf(entries.values()));
    }

    private static YamlNode dependencies(YamlNode node) {
        return names(
                node,
                place -> Tree.mapping(
                        place,
                        List.of(
                                Tree.entry(place, "condition", Tree.string(place, "service_started")),
                                Tree.entry(place, "required", Tree.bool(place, true)))));
    }

    /** {@code - NAME=value} as {@code NAME: value}; a later line of one name wins. */
    private static YamlNode pairs(YamlNode node) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar pair && !pair.tag().equals(Merge.RESET)) {
                int equals = pair.text().indexOf('=');
                String name = equals < 0 ? pair.text() : pair.text().substring(0, equals);
                YamlNode value = equals < 0
                        ? Tree.nothing(pair.span())
                        : Tree.string(pair.span(), pair.text().substring(equals + 1));
                entries.put(name, Tree.entry(pair.span(), name, value));
            }
        }
        return Tree.mapping(list.span(), List.copyOf(entries.values()));
    }

    private YamlNode contexts(YamlNode node) {
        if (!(pairs(node) instanceof YamlMapping named)) {
            return node;
        }
        var entries = new ArrayList<YamlEntry>();
        for (YamlEntry entry : named.entries()) {
            boolean path = entry.value() instanceof YamlScalar value && !RemoteContext.is(value.text());
            entries.add(
                    path
                            ? Tree.entry(
                                    entry.valueSpan(),
                                    entry.name(),
                                    Tree.string(
                                            entry.valueSpan(), folder.absolute(((YamlScalar) entry.value()).text())))
                            : entry);
        }
        return Tree.withEntries(named, entries);
    }

    private static YamlNode command(YamlNode node) {
        return node instanceof YamlScalar line
                ? Tree.list(
                        line.span(),
                        ShellWords.split(line.text()).stream()
                                .map(word -> Tree.string(line.span(), word))
                                .toList())
                : node;
    }

    private static YamlNode healthTest(YamlNode node) {
        return node instanceof YamlScalar line
                ? Tree.list(line.span(), List.of(Tree.string(line.span(), "CMD-SHELL"), Tree.tagged(line, "")))
                : node;
    }

    /** {@code host=address}, in whatever form it is written; an address may stand in brackets. */
    private YamlNode hosts(YamlNode node) {
        var hosts = new ArrayList<YamlNode>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                for (YamlNode address : ((YamlSequence) asList(entry.value())).items()) {
                    hosts.add(host(entry.name(), address, ((YamlScalar) address).text()));
                }
            }
        } else if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                String text = ((YamlScalar) item).text();
                int cut = text.indexOf(text.indexOf('=') >= 0 ? '=' : ':');
                hosts.add(host(text.substring(0, Math.max(0, cut)), item, text.substring(cut + 1)));
            }
        }
        return Tree.list(node.span(), hosts);
    }

    private YamlNode host(String name, YamlNode place, String address) {
        if (name.isEmpty() || address.isEmpty()) {
            problems.error(
                    place.span(), "`" + ((YamlScalar) place).text() + "` needs a host and an address: `name=address`");
        }
        boolean bracketed = address.startsWith("[") && address.endsWith("]");
        return Tree.string(
                place.span(), name + "=" + (bracketed ? address.substring(1, address.length() - 1) : address));
    }

    private static YamlNode device(YamlNode node) {
        if (!(node instanceof YamlScalar device)) {
            return node;
        }
        String[] parts = device.text().split(":", 3);
        Span place = device.span();
        return Tree.mapping(
                place,
                List.of(
                        Tree.entry(place, "source", Tree.string(place, parts[0])),
                        Tree.entry(place, "target", Tree.string(place, parts.length > 1 ? parts[1] : parts[0])),
                        Tree.entry(place, "permissions", Tree.string(place, parts.length > 2 ? parts[2] : "rwm"))));
    }

    private static YamlNode gpus(YamlNode node) {
        Span place = node.span();
        return node instanceof YamlScalar
                ? Tree.list(
                        place,
                        List.of(Tree.mapping(place, List.of(Tree.entry(place, "count", Tree.integer(place, -1))))))
                : node;
    }

    private YamlNode deviceCount(YamlNode node) {
        var count = (YamlScalar) node;
        if (count.text().equals("all")) {
            return Tree.integer(count.span(), -1);
        }
        String number = GoText.integer(count.text());
        if (!number.matches("-?\\d{1,9}")) {
            problems.error(count.span(), "`" + count.text() + "` is no number of devices; write a number or `all`");
            return count;
        }
        return Tree.scalar(count.span(), number, Kind.INT);
    }

    /** {@code external: {name: x}}, the form of old files, is {@code external: true}; the name moves up later. */
    private static YamlNode externality(YamlNode node) {
        return node;
    }

    /** A number in octal digits, which is how modes are read. */
    private static YamlNode fileMode(YamlNode node) {
        var mode = (YamlScalar) node;
        if (mode.kind() != Kind.INT || OCTAL.matcher(mode.text()).matches()) {
            return mode;
        }
        return Tree.string(mode.span(), "0" + Long.toOctalString(Long.parseLong(GoText.integer(mode.text()))));
    }

    private static YamlNode memory(YamlNode node) {
        var amount = (YamlScalar) node;
        return ByteSize.parse(Canonical.plainText(amount)).isPresent()
                ? Tree.string(
                        amount.span(),
                        Long.toString(
                                ByteSize.parse(Canonical.plainText(amount)).getAsLong()))
                : amount;
    }
}
