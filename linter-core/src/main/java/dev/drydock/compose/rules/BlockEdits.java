package dev.drydock.compose.rules;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.Optional;

/** Additions to a YAML file, in the style that the text around them has. */
record BlockEdits(SourceText source) {
    /**
     * Adds an item to the list that a mapping has under {@code name}, or a list of it if there is none. Empty where
     * that would change something else too, or where the mapping is not written at its own key.
     *
     * @param key the key whose value the mapping is
     */
    Optional<TextEdit> addToList(YamlScalar key, YamlMapping mapping, String name, String item) {
        boolean elsewhere =
                mapping.flow() || mapping.span().start() < key.span().end();
        if (elsewhere || mapping.entries().isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlEntry> own = mapping.entry(name);
        if (own.isPresent()) {
            return append(own.get(), item);
        }
        // What `<<` brings in would be lost behind a key of the mapping's own.
        return mapping.merged().entry(name).isPresent()
                ? Optional.empty()
                : Optional.of(newList(key, mapping, name, item));
    }

    private TextEdit newList(YamlScalar key, YamlMapping mapping, String name, String item) {
        int indent = column(mapping.span().start());
        int step = Math.max(1, indent - column(key.span().start()));
        return below(mapping.span(), indent, name + ":" + source.lineBreak() + spaces(indent + step) + "- " + item);
    }

    private Optional<TextEdit> append(YamlEntry entry, String item) {
        boolean alias = !entry.valueSpan().equals(entry.value().span());
        if (alias || !(entry.value() instanceof YamlSequence list)) {
            return Optional.empty();
        }
        if (list.flow()) {
            String separator = list.items().isEmpty() ? "" : ", ";
            int end = list.items().isEmpty()
                    ? list.span().end() - 1
                    : list.items().get(list.items().size() - 1).span().end();
            return Optional.of(TextEdit.insert(end, separator + item));
        }
        return Optional.of(below(list.span(), column(list.span().start()), "- " + item));
    }

    /** A line of its own after the last one of a block. */
    private TextEdit below(Span block, int indent, String line) {
        int end = source.line(source.lineOf(block.end())).end();
        return TextEdit.insert(end, source.lineBreak() + spaces(indent) + line);
    }

    private int column(int offset) {
        return offset - source.line(source.lineOf(offset)).start();
    }

    private static String spaces(int count) {
        return " ".repeat(count);
    }
}
