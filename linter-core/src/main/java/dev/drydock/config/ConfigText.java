package dev.drydock.config;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.FileTree;
import dev.drydock.text.NearMiss;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration file, read with a strict eye: what is not as it should be is a {@link BadConfiguration} with its place. */
record ConfigText(SourceText source) {
    static ConfigText read(FileTree tree, String path) {
        try {
            return new ConfigText(tree.read(path));
        } catch (IOException unreadable) {
            throw new BadConfiguration(path + ": can't be read: " + unreadable.getMessage());
        }
    }

    /** What stands at the top; empty for an empty file. */
    Optional<YamlMapping> root() {
        YamlFile file = YamlFile.parse(source);
        file.problems().stream().findFirst().ifPresent(problem -> {
            throw bad(problem.span(), problem.message());
        });
        file.duplicates().stream().findFirst().ifPresent(key -> {
            throw bad(key.again().span(), "`" + key.again().text() + "` stands here a second time");
        });
        file.documents().stream().skip(1).findFirst().ifPresent(second -> {
            throw bad(second.span(), "a second document begins here, but settings are one");
        });
        return file.root()
                .filter(root -> !(root instanceof YamlScalar scalar && scalar.isNull()))
                .map(root -> mapping(root, "the file"));
    }

    BadConfiguration bad(Span place, String what) {
        return new BadConfiguration(place(place) + what);
    }

    /** The beginning of a message about a place. */
    String place(Span place) {
        return source.locate(place.start()) + ": ";
    }

    /** Refuses keys that are not among {@code known}. */
    void onlyKeys(YamlMapping mapping, Set<String> known) {
        for (YamlEntry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                throw bad(
                        entry.key().span(),
                        "unknown key `" + entry.name() + "`" + NearMiss.clause(entry.name(), known));
            }
        }
    }

    /** The value as a mapping; {@code what} names it in the message if it is none. */
    YamlMapping mapping(YamlNode node, String what) {
        if (node instanceof YamlMapping mapping) {
            return mapping.merged();
        }
        throw wrong(node, what, "a mapping");
    }

    List<YamlNode> list(YamlNode node, String what) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        throw wrong(node, what, "a list");
    }

    YamlScalar scalar(YamlNode node, String what) {
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            return scalar;
        }
        throw wrong(node, what, "a single value");
    }

    String text(YamlNode node, String what) {
        return scalar(node, what).text();
    }

    List<String> texts(YamlNode node, String what) {
        return list(node, what).stream()
                .map(item -> text(item, "an item of " + what))
                .toList();
    }

    /** Keys to single values, in the order of the file. */
    Map<String, String> textMap(YamlNode node, String what) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlEntry entry : mapping(node, what).entries()) {
            texts.put(entry.name(), text(entry.value(), "`" + entry.name() + "`"));
        }
        return texts;
    }

    boolean flag(YamlNode node, String what) {
        if (node instanceof YamlScalar scalar && scalar.kind() == YamlScalar.Kind.BOOL) {
            return Boolean.parseBoolean(scalar.text());
        }
        throw wrong(node, what, "`true` or `false`");
    }

    int number(YamlNode node, String what) {
        if (node instanceof YamlScalar scalar && scalar.text().matches("\\d{1,9}")) {
            return Integer.parseInt(scalar.text());
        }
        throw wrong(node, what, "a whole number, 0 or more");
    }

    private BadConfiguration wrong(YamlNode node, String what, String wanted) {
        return bad(node.span(), what + " must be " + wanted + ", not " + node.kindName());
    }
}
