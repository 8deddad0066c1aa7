package dev.drydock.image.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The JSON of images. Equal values give equal bytes, as their digests are made of these. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    /** A value whose parts are asked for by name; what is absent is a missing node. */
    public static JsonNode tree(byte[] text) throws IOException {
        return MAPPER.readTree(text);
    }

    /** An object that can be changed, with all that stands in it. */
    public static Map<String, Object> object(byte[] text) throws IOException {
        return MAPPER.readerForMapOf(Object.class).readValue(text);
    }

    /** An object inside another that can be changed; a new one if there is none. */
    @SuppressWarnings("unchecked") // names in JSON are strings
    public static Map<String, Object> object(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : new TreeMap<>();
    }

    public static byte[] bytes(Object value) {
        return text(value).getBytes(UTF_8);
    }

    /** A value of maps, lists, texts, numbers and truth values. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException neverOfMapsAndLists) {
            throw new IllegalArgumentException(neverOfMapsAndLists);
        }
    }
}
