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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The long form of each thing that has a short one, by the name that the table of shapes gives to both. */
final class Forms {
    private static final Set<String> TYPED = Set.of("device count", "file mode", "memory", "mount mode");

    private final Map<String, UnaryOperator<YamlNode>> byShape;
    private final Folder folder;
    private final Problems problems;

    Forms(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        byShape = Map.ofEntries(
                Map.entry("all or gpus", Forms::gpus),
                Map.entry("base service", node -> keyed(node, "service")),
                Map.entry("command", this::command),
                Map.entry("contexts", this::contexts),
                Map.entry("dependencies", this::dependencies),
                Map.entry("device count", this::deviceCount),
                Map.entry("devices", node -> eachItem(node, Forms::device)),
                Map.entry("env files", node -> eachItem(asList(node), item -> keyed(item, "path"))),
                Map.entry("file mode", this::fileMode),
                Map.entry("grants", node -> eachItem(node, item -> keyed(item, "source"))),
                Map.entry("health test", Forms::healthTest),
                Map.entry("hosts", this::hosts),
                Map.entry("image build", node -> keyed(node, "context")),
                Map.entry("memory", this::memory),
                Map.entry("model uses", node -> names(node, Tree::nothing)),
                Map.entry("mount mode", Forms::mountMode),
                Map.entry("mounts", node -> eachItem(node, new MountForm(folder)::of)),
                Map.entry("network names", node -> names(node, Tree::nothing)),
                Map.entry("one or more", Forms::asList),
                Map.entry("pairs", Forms::pairs),
                Map.entry("paths", Forms::asList),
                Map.entry("options", Forms::options),
                Map.entry("ports", new PortForm(problems)::all),
                Map.entry("ssh keys", this::sshKeys));
    }

    /** Whether the form of a single value is final, whatever types it may have. */
    boolean isFinal(String shape) {
        return TYPED.contains(shape);
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
    private YamlNode names(YamlNode node, Function<Span, YamlNode> meaning) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        refuseTwins(list);
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar name) {
                entries.put(name.text(), new YamlEntry(name, meaning.apply(name.span()), name.span()));
            }
        }
        return Tree.mapping(list.span(), List.copyOf(entries.values()));
    }

    /** What is written twice in one list of one file is a slip; between files, it is not. */
    private void refuseTwins(YamlSequence list) {
        Set<String> seen = new HashSet<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && !seen.add(scalar.text())) {
                problems.error(scalar.span(), "`" + scalar.text() + "` stands twice in this list");
            }
        }
    }

    private YamlNode dependencies(YamlNode node) {
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

    private YamlNode command(YamlNode node) {
        if (!(node instanceof YamlScalar line)) {
            return node;
        }
        ShellWords.Split split = ShellWords.split(line.text());
        if (split.fault()) {
            problems.error(line.span(), "Quotes or parentheses of this command do not match");
        } else if (split.end() < line.text().length()) {
            problems.warning(
                    line.span(),
                    "Compose runs no shell and drops what follows `"
                            + line.text().charAt(split.end()) + "`; write `sh -c` and the command in quotes");
        }
        return Tree.list(
                line.span(),
                split.words().stream()
                        .map(word -> Tree.string(line.span(), word))
                        .toList());
    }

    /** An option without a value is empty. */
    private static YamlNode options(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? Tree.withEntries(
                        mapping,
                        mapping.entries().stream()
                                .map(entry -> Tree.isNull(entry.value())
                                        ? Tree.entry(
                                                entry.key().span(),
                                                entry.name(),
                                                Tree.string(entry.key().span(), ""))
                                        : entry)
                                .toList())
                : node;
    }

    /** {@code default} for the caller's agent, or a name and a path of a key. */
    private YamlNode sshKeys(YamlNode node) {
        if (node instanceof YamlSequence list) {
            refuseTwins(list);
        }
        if (!(pairs(node) instanceof YamlMapping keys)) {
            return node;
        }
        var named = new ArrayList<YamlNode>();
        for (YamlEntry key : keys.entries()) {
            boolean agent =
                    !(key.value() instanceof YamlScalar path) || path.text().isEmpty();
            String text = agent ? key.name() : key.name() + "=" + folder.absolute(((YamlScalar) key.value()).text());
            named.add(Tree.string(key.key().span(), text));
        }
        return Tree.list(keys.span(), named);
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
            refuseTwins(list);
            for (YamlNode item : list.items()) {
                String text = ((YamlScalar) item).text();
                int cut = text.indexOf(text.indexOf('=') >= 0 ? '=' : ':');
                hosts.add(host(text.substring(0, Math.max(0, cut)), item, text.substring(cut + 1)));
            }
        }
        return Tree.list(node.span(), hosts);
    }

    private YamlNode host(String name, YamlNode place, String address) {
        if (name.isEmpty()) {
            problems.error(place.span(), "`" + ((YamlScalar) place).text() + "` names no host; write `name=address`");
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

    /** A mode in octal digits, which is how a string is read; a number is what YAML makes of it. */
    private YamlNode fileMode(YamlNode node) {
        var mode = (YamlScalar) node;
        boolean text = mode.kind() == Kind.STRING;
        String digits = text ? mode.text() : GoText.integer(mode.text());
        if (!digits.matches(text ? "[0-7]{1,7}" : "\\d{1,7}")) {
            problems.error(
                    mode.span(), "`" + mode.text() + "` is no file mode; write octal digits, such as `\"0440\"`");
            return mode;
        }
        return Tree.string(mode.span(), "0" + Long.toOctalString(Long.parseLong(digits, text ? 8 : 10)));
    }

    private static YamlNode mountMode(YamlNode node) {
        var mode = (YamlScalar) node;
        return Tree.scalar(mode.span(), GoText.integer(mode.text()), Kind.INT);
    }

    private YamlNode memory(YamlNode node) {
        var amount = (YamlScalar) node;
        OptionalLong bytes = ByteSize.parse(Canonical.plainText(amount));
        if (bytes.isEmpty()) {
            problems.error(
                    amount.span(), "`" + amount.text() + "` is no size; write a number with a unit, such as `512m`");
            return amount;
        }
        return Tree.string(amount.span(), Long.toString(bytes.getAsLong()));
    }
}
