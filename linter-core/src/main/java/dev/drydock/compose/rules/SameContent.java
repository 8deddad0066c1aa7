package dev.drydock.compose.rules;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a file says the same after its entries traded places: an alias must not come before its anchor. */
final class SameContent {
    private SameContent() {}

    /** Whether the values are the same, whatever their order, once the edits within a range are made. */
    static boolean after(YamlFile file, Span range, List<TextEdit> edits) {
        String text = file.source().content();
        if (!file.source().slice(range).contains("&")) {
            return true; // no anchor moves
        }
        YamlFile edited = YamlFile.parse(SourceText.of(file.source().name(), TextEdit.apply(text, edits)));
        return edited.problems().isEmpty() && content(edited).equals(content(file));
    }

    private static List<String> content(YamlFile file) {
        return file.documents().stream().map(SameContent::content).toList();
    }

    private static String content(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return sorted(
                    "{", mapping.entries().stream().map(entry -> quoted(entry.key()) + ":" + content(entry.value())));
        }
        if (node instanceof YamlSequence sequence) {
            return sorted("[", sequence.items().stream().map(SameContent::content));
        }
        return quoted((YamlScalar) node);
    }

    private static String sorted(String opening, Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining(",", opening, "."));
    }

    /** Its length before its text, so that no text looks like several. */
    private static String quoted(YamlScalar scalar) {
        return scalar.tag() + scalar.kind() + scalar.text().length() + "=" + scalar.text();
    }
}
