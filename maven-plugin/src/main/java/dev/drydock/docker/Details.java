package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An object of the engine's JSON. What is absent, {@code null} or of another type reads as empty, so that an answer of
 * an older or newer engine never breaks a reader.
 *
 * @param fields nested maps, lists, strings, booleans, {@code Long}s and {@code Double}s
 */
public record Details(Map<String, Object> fields) {
    public static final Details NONE = new Details(Map.of());

    public Details {
        fields = Map.copyOf(fields);
    }

    /** The text at the end of a path of names, or empty. */
    public String text(String... path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast).orElse("");
    }

    /** The whole number at the end of a path of names, or 0. */
    public long number(String... path) {
        return at(path).filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(0L);
    }

    public boolean flag(String... path) {
        return at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    public boolean has(String... path) {
        return at(path).isPresent();
    }

    /** The object at the end of a path of names, or an empty one. */
    public Details object(String... path) {
        return at(path).flatMap(Details::ofObject).orElse(NONE);
    }

    /** The objects of a list. */
    public List<Details> objects(String... path) {
        return list(path).stream().flatMap(item -> ofObject(item).stream()).toList();
    }

    /** The texts of a list. */
    public List<String> texts(String... path) {
        return list(path).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** An object of texts, such as labels. */
    public Map<String, String> textMap(String... path) {
        return object(path).fields.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    /** An object of objects, such as the networks of a container. */
    public Map<String, Details> objectMap(String... path) {
        return object(path).fields.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Map)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> ofObject(entry.getValue()).orElse(NONE)));
    }

    private List<?> list(String... path) {
        return at(path).filter(List.class::isInstance)
                .<List<?>>map(list -> (List<?>) list)
                .orElse(List.of());
    }

    private Optional<Object> at(String... path) {
        Optional<Object> found = Optional.of(fields);
        for (String name : path) {
            found = found.filter(Map.class::isInstance).map(map -> ((Map<?, ?>) map).get(name));
        }
        return found;
    }

    /** A value of the JSON as an object, if it is one. */
    @SuppressWarnings("unchecked") // names in JSON are strings
    public static Optional<Details> ofObject(Object value) {
        return value instanceof Map ? Optional.of(new Details((Map<String, Object>) value)) : Optional.empty();
    }
}
