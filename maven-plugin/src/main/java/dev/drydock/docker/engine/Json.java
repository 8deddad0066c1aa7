package dev.drydock.docker.engine;

import dev.drydock.docker.Details;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The engine's JSON as maps and lists of Java. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws IOException if the text is no JSON or ends early
     */
    static Object read(InputStream text) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return value(json).orElseThrow(() -> new IOException("an empty answer where JSON was expected"));
        } catch (JacksonException broken) {
            throw asIo(broken);
        }
    }

    /** Reads one object; a value of another kind reads as an empty one. */
    static Details object(InputStream text) throws IOException {
        return Details.ofObject(read(text)).orElse(Details.NONE);
    }

    /** Reads an array of objects. */
    static List<Details> objects(InputStream text) throws IOException {
        return read(text) instanceof List<?> list
                ? list.stream().flatMap(item -> Details.ofObject(item).stream()).toList()
                : List.of();
    }

    /** Hands on each object of a stream of them as soon as it has come, until the stream ends. */
    static void each(InputStream text, Consumer<Details> reader) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            while (json.nextToken() != null) {
                value(json).flatMap(Details::ofObject).ifPresent(reader);
            }
        } catch (JacksonException broken) {
            throw asIo(broken);
        }
    }

    static byte[] bytes(Object value) {
        var text = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toByteArray();
    }

    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The value at the parser's token; {@code null} is nothing. */
    private static Optional<Object> value(JsonParser json) {
        @Nullable JsonToken token = json.currentToken();
        if (token == null) {
            return Optional.empty();
        }
        return switch (token) {
            case START_OBJECT -> Optional.of(members(json));
            case START_ARRAY -> Optional.of(items(json));
            case VALUE_STRING -> Optional.of(json.getString());
            case VALUE_NUMBER_INT -> Optional.of(json.getNumberValue().longValue());
            case VALUE_NUMBER_FLOAT -> Optional.of(json.getDoubleValue());
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> members(JsonParser json) {
        var members = new HashMap<String, Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            value(json).ifPresent(value -> members.put(name, value));
        }
        return members;
    }

    private static List<Object> items(JsonParser json) {
        var items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json).ifPresent(items::add);
        }
        return items;
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double fraction) {
            json.writeNumber(fraction);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    /** The transport breaks off by an {@link IOException}, which Jackson wraps; what it says itself quotes no text. */
    private static IOException asIo(JacksonException broken) {
        return broken.getCause() instanceof IOException cause ? cause : new IOException(broken.getOriginalMessage());
    }
}
