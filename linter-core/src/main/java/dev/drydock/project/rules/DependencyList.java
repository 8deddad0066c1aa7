package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The short form of {@code depends_on}: a list of names that stands in the service itself.
 *
 * @param key the place of {@code depends_on}
 */
record DependencyList(SourceText source, Span key, YamlSequence list, List<YamlScalar> names) {
    DependencyList {
        names = List.copyOf(names);
    }

    /** The list of a service; empty if it has the long form, or if others share the list by an alias. */
    static Optional<DependencyList> of(ComposeFile file, Service service) {
        return service.written()
                .entry("depends_on")
                .filter(entry -> entry.valueSpan().equals(entry.value().span()))
                .flatMap(entry -> of(file.source(), entry));
    }

    private static Optional<DependencyList> of(SourceText source, YamlEntry entry) {
        if (!(entry.value() instanceof YamlSequence list)) {
            return Optional.empty();
        }
        var names = new ArrayList<YamlScalar>();
        for (var item : list.items()) {
            boolean simple = item instanceof YamlScalar name
                    && list.span().contains(name.span())
                    && (list.flow() || dash(source, name) >= list.span().start());
            if (!simple) {
                return Optional.empty();
            }
            names.add((YamlScalar) item);
        }
        return Optional.of(new DependencyList(source, entry.key().span(), list, names));
    }

    /** Where the dash of an item is, if there is but space between the two; else a negative number. */
    private static int dash(SourceText source, YamlScalar item) {
        int at = item.span().start() - 1;
        while (at >= 0 && source.content().charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && source.content().charAt(at) == '-' ? at : -1;
    }

    /**
     * What makes a mapping of it.
     *
     * @param condition the condition of each name
     */
    TextEdit[] toLongForm(UnaryOperator<String> condition) {
        var edits = new ArrayList<TextEdit>();
        if (list.flow()) {
            edits.add(new TextEdit(first(list.span()), "{"));
            names.forEach(name -> edits.add(
                    TextEdit.insert(name.span().end(), ": {condition: " + condition.apply(name.text()) + "}")));
            edits.add(new TextEdit(last(list.span()), "}"));
        } else {
            names.forEach(name -> edits.add(blockEdit(name, condition.apply(name.text()))));
        }
        return edits.toArray(TextEdit[]::new);
    }

    private TextEdit blockEdit(YamlScalar name, String condition) {
        int dash = dash(source, name);
        String indent = " ".repeat(column(dash));
        // a list may stand as far left as its key, a mapping may not
        String more = column(dash) > column(key.start()) ? "" : "  ";
        return new TextEdit(
                new Span(dash, name.span().end()),
                more + source.slice(name.span()) + ":" + source.lineBreak() + indent + more + "  condition: "
                        + condition);
    }

    private int column(int offset) {
        return source.position(offset).column() - 1;
    }

    private static Span first(Span span) {
        return new Span(span.start(), span.start() + 1);
    }

    private static Span last(Span span) {
        return new Span(span.end() - 1, span.end());
    }
}
