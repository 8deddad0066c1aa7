package dev.drydock.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as nested blocks of code. Indented by two, {@code \n} on every platform. */
final class JsonWriter {
    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** The text of one object. */
    static String object(Consumer<JsonWriter> body) {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(new Layout(), text)) {
            out.writeStartObject();
            body.accept(new JsonWriter(out));
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    JsonWriter put(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    JsonWriter put(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    JsonWriter put(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    JsonWriter object(String name, Runnable body) {
        out.writeObjectPropertyStart(name);
        body.run();
        out.writeEndObject();
        return this;
    }

    /** An array of strings. */
    JsonWriter strings(String name, Iterable<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
        return this;
    }

    /** An array of objects, one for each of {@code items}. */
    <T> JsonWriter objects(String name, Iterable<T> items, Consumer<? super T> body) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            body.accept(item);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indent = new DefaultIndenter("  ", "\n");
            var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
            return new DefaultPrettyPrinter(
                            separators.withArrayEmptySeparator("").withObjectEmptySeparator(""))
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent);
        }
    }
}
