package dev.drydock.compose.syntax;

import dev.drydock.text.Span;
import java.util.List;

/**
 * A list of values.
 *
 * @param flow whether it is written in brackets
 */
public record YamlSequence(Span span, List<YamlNode> items, boolean flow, String tag) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public String kindName() {
        return "a list";
    }
}
