package dev.drydock.config;

import dev.drydock.compose.syntax.YamlComment;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where a file has comments, and what they can be about.
 *
 * @param directives parser directives at the top of a Dockerfile
 * @param comments from the {@code #} to the end of the line, in order
 * @param blocks the instructions of a Dockerfile, or the entries and list items of a YAML file, outer before inner
 * @param stages from the first to the last instruction of each stage; none in YAML
 */
public record IgnoreScopes(
        SourceText source, List<Span> directives, List<Span> comments, List<Span> blocks, List<Span> stages) {
    private static final Comparator<Span> OUTER_FIRST =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    public IgnoreScopes {
        directives = List.copyOf(directives);
        comments = List.copyOf(comments);
        blocks = blocks.stream().sorted(OUTER_FIRST).toList();
        stages = List.copyOf(stages);
    }

    /** The scopes of a YAML file: a comment is about the key or list item that follows or that it stands behind. */
    public static IgnoreScopes of(YamlFile file) {
        var blocks = new ArrayList<Span>();
        Deque<YamlNode> open = new ArrayDeque<>(file.documents());
        Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof YamlMapping mapping) {
                for (YamlEntry entry : mapping.entries()) {
                    blocks.add(entry.span());
                    open.push(entry.value());
                }
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(item -> blocks.add(item.span()));
                sequence.items().forEach(open::push);
            }
        }
        List<Span> comments = file.comments().stream().map(YamlComment::span).toList();
        return new IgnoreScopes(file.source(), List.of(), comments, blocks, List.of());
    }
}
