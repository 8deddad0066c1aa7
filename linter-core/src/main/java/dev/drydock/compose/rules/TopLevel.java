package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds names to a top-level key such as {@code volumes}. */
final class TopLevel {
    private TopLevel() {}

    /** The edit that declares names; empty where the file is written in a way that leaves no simple place for them. */
    static Optional<TextEdit> declare(ComposeFile file, String key, List<String> names) {
        SourceText source = file.source();
        YamlMapping top = file.top().mapping();
        boolean simple = file.yaml().documents().size() == 1
                && !top.flow()
                && source.position(top.span().start()).column() == 1
                && names.stream().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_.-]*"));
        if (!simple) {
            return Optional.empty();
        }
        Optional<YamlEntry> section = top.entry(key);
        if (section.isEmpty()) {
            String end = source.content().endsWith("\n") ? "" : source.lineBreak();
            String text = end + key + ":" + source.lineBreak() + lines(names, 2, source.lineBreak(), true);
            return Optional.of(TextEdit.insert(source.content().length(), text));
        }
        return indent(source, section.get()).map(indent -> {
            int last = source.lineOf(section.get().span().end());
            return TextEdit.insert(
                    source.line(last).end(), source.lineBreak() + lines(names, indent, source.lineBreak(), false));
        });
    }

    /** How far the names under a key are indented; empty if they do not stand below each other. */
    private static Optional<Integer> indent(SourceText source, YamlEntry section) {
        if (section.value() instanceof YamlMapping mapping) {
            return mapping.flow()
                            || mapping.entries().isEmpty()
                            || !section.valueSpan().equals(mapping.span())
                    ? Optional.empty()
                    : Optional.of(source.position(mapping.span().start()).column() - 1);
        }
        boolean nothing =
                section.value() instanceof YamlScalar scalar && scalar.span().isEmpty();
        return nothing ? Optional.of(2) : Optional.empty();
    }

    private static String lines(List<String> names, int indent, String lineBreak, boolean ended) {
        return names.stream()
                .map(name -> " ".repeat(indent) + name + ":")
                .collect(Collectors.joining(lineBreak, "", ended ? lineBreak : ""));
    }
}
