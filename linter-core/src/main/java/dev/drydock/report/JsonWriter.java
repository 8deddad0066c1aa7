package dev.drydock.report;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as nested blocks of code. Indented by two, {@code \n} on every platform. */
final class JsonWriter {
    /** Leaves closing a writer to whom it belongs. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Writes one object. */
    static void object(Writer out, Consumer<JsonWriter> body) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(new Layout(), out)) {
            generator.writeStartObject();
            body.accept(new JsonWriter(generator));
            generator.writeEndObject();
        }
        out.write('\n');
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
