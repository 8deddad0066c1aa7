package dev.drydock.compose.print;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A project as JSON, indented by two. Dollar signs are doubled, so that the text can be loaded again. */
public final class ProjectJson {
    private final JsonGenerator out;

    private ProjectJson(JsonGenerator out) {
        this.out = out;
    }

    /** The text of a project's tree. */
    public static String of(YamlMapping project) {
        var text = new StringWriter();
        var layout = new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }

            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                var indent = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
            }
        };
        try (JsonGenerator out = new JsonFactory().createGenerator(layout, text)) {
            new ProjectJson(out).object(KeyOrder.ofProject(Completion.of(project)));
        }
        return text.append('\n').toString();
    }

    private void object(List<YamlEntry> entries) {
        out.writeStartObject();
        for (YamlEntry entry : entries) {
            out.writeName(entry.name());
            value(entry.value());
        }
        out.writeEndObject();
    }

    private void value(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            object(KeyOrder.of(mapping));
        } else if (node instanceof YamlSequence list) {
            out.writeStartArray();
            list.items().forEach(this::value);
            out.writeEndArray();
        } else {
            scalar((YamlScalar) node);
        }
    }

    private void scalar(YamlScalar scalar) {
        switch (scalar.kind()) {
            case STRING -> out.writeString(scalar.text().replace("$", "$$"));
            case BOOL -> out.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NULL -> out.writeNull();
            case INT, FLOAT -> number(scalar.text());
        }
    }

    /** YAML has numbers that JSON lacks. */
    private void number(String text) {
        if (text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            out.writeNumber(text);
        } else {
            out.writeString(text);
        }
    }
}
