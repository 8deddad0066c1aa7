package dev.drydock.compose.print;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.compose.syntax.YamlText;
import java.util.List;

/** A project as YAML, indented by two. Dollar signs are doubled, so that the text can be loaded again. */
public final class ProjectYaml {
    private final StringBuilder out = new StringBuilder();

    private ProjectYaml() {}

    /** The text of a project's tree. */
    public static String of(YamlMapping project) {
        var yaml = new ProjectYaml();
        yaml.entries(KeyOrder.ofProject(project), "");
        return yaml.out.toString();
    }

    private void entries(List<YamlEntry> entries, String indent) {
        for (YamlEntry entry : entries) {
            out.append(indent)
                    .append(YamlText.scalar(entry.name(), Kind.STRING))
                    .append(':');
            value(entry.value(), indent + "  ");
        }
    }

    /** What follows a colon. */
    private void value(YamlNode node, String indent) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            out.append('\n');
            entries(KeyOrder.of(mapping), indent);
        } else if (node instanceof YamlSequence list && !list.items().isEmpty()) {
            out.append('\n');
            list.items().forEach(item -> item(item, indent));
        } else {
            out.append(' ').append(inline(node)).append('\n');
        }
    }

    private void item(YamlNode node, String indent) {
        int start = out.length();
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            entries(KeyOrder.of(mapping), indent + "  ");
            out.setCharAt(start + indent.length(), '-');
        } else if (node instanceof YamlSequence list && !list.items().isEmpty()) {
            list.items().forEach(inner -> item(inner, indent + "  "));
            out.setCharAt(start + indent.length(), '-');
        } else {
            out.append(indent).append("- ").append(inline(node)).append('\n');
        }
    }

    private static String inline(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return YamlText.scalar(scalar.text().replace("$", "$$"), scalar.kind());
        }
        return node instanceof YamlMapping ? "{}" : "[]";
    }
}
