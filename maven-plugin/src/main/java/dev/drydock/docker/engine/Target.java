package dev.drydock.docker.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The path and query of a request. Immutable: each method gives another. */
final class Target {
    private final String path;

    private Target(String path) {
        this.path = path;
    }

    /** A path whose parts are separated by {@code /}; a part that comes from outside goes in by {@link #part}. */
    static Target of(String path) {
        return new Target(path);
    }

    /** One more part of the path. A {@code /} in it stays, as the engine wants it in the names of images. */
    Target part(String text) {
        return new Target(path + "/" + encoded(text).replace("%2F", "/").replace("%3A", ":"));
    }

    Target query(String name, String value) {
        return new Target(path + (path.contains("?") ? '&' : '?') + name + "=" + encoded(value));
    }

    Target query(String name, long value) {
        return query(name, Long.toString(value));
    }

    Target query(String name, boolean value) {
        return query(name, value ? "1" : "0");
    }

    /** A value that is only sent if there is one. */
    Target queryText(String name, String value) {
        return value.isEmpty() ? this : query(name, value);
    }

    /** The engine's way to ask for labels; one without value asks for the name alone. */
    Target labelled(Map<String, String> labels) {
        return labels.isEmpty() ? this : query("filters", Json.text(Map.of("label", wanted(labels))));
    }

    /** The same, and one more filter of the engine; any of the values will do. */
    Target labelled(Map<String, String> labels, String filter, Collection<String> values) {
        var filters = new TreeMap<String, Object>(Map.of(filter, any(values)));
        if (!labels.isEmpty()) {
            filters.put("label", wanted(labels));
        }
        return query("filters", Json.text(filters));
    }

    private static Map<String, Object> wanted(Map<String, String> labels) {
        var wanted = new TreeMap<String, Object>();
        labels.forEach((name, value) -> wanted.put(value.isEmpty() ? name : name + "=" + value, true));
        return wanted;
    }

    /** One of the engine's other filters; any of the values will do. */
    Target filtered(String filter, String... values) {
        return query("filters", Json.text(Map.of(filter, any(List.of(values)))));
    }

    private static Map<String, Object> any(Collection<String> values) {
        var wanted = new TreeMap<String, Object>();
        values.forEach(value -> wanted.put(value, true));
        return wanted;
    }

    @Override
    public String toString() {
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
