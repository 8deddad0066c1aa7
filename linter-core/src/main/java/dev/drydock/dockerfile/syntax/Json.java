package dev.drydock.dockerfile.syntax;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Questions about texts that may be JSON of any shape. */
final class Json {
    private Json() {}

    /** Whether the whole text is one JSON array. */
    static boolean isArray(String text) {
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** The string under a key of the object that the whole text is. */
    static Optional<String> string(String text, String key) {
        Optional<String> found = Optional.empty();
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(key);
                if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    found = Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return parser.nextToken() == null ? found : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static JsonParser parser(String text) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), text);
    }
}
