package dev.drydock.docker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a request, as they will be sent. What is not set is not there: an engine takes an empty list for a wish.
 * Sorted by name, so that the same request has the same bytes.
 */
final class Fields {
    private final Map<String, Object> values = new TreeMap<>();
    private final Map<String, ApiVersion> since = new TreeMap<>();

    Fields put(String name, Object value) {
        values.put(name, sent(value));
        return this;
    }

    /** Sets a text unless it is empty. */
    Fields putText(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    /** Sets a list or map unless it is empty. */
    Fields putAll(String name, Collection<?> value) {
        return value.isEmpty() ? this : put(name, value);
    }

    Fields putAll(String name, Map<String, ?> value) {
        return value.isEmpty() ? this : put(name, value);
    }

    /** Sets a flag only if it is up. */
    Fields putFlag(String name, boolean value) {
        return value ? put(name, true) : this;
    }

    /** Notes that a field is not known to older engines. */
    Fields since(String name, ApiVersion api) {
        since.put(name, api);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, ApiVersion> since() {
        return since;
    }

    /** A copy that later changes don't reach. */
    private Object sent(Object value) {
        if (value instanceof Fragment fragment) {
            since.putAll(fragment.since());
            return new TreeMap<>(fragment.json());
        }
        if (value instanceof Duration duration) {
            return duration.toNanos();
        }
        if (value instanceof Collection<?> items) {
            var copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(sent(item)));
            return List.copyOf(copy);
        }
        if (value instanceof Map<?, ?> members) {
            var copy = new TreeMap<String, Object>();
            members.forEach((name, member) -> copy.put(String.valueOf(name), sent(member)));
            return copy;
        }
        return value;
    }
}
