package dev.drydock.docker;

import java.util.Map;

/**
 * Where the engine puts what a container writes.
 *
 * @param type such as {@code json-file}
 */
public record LogDriver(String type, Map<String, String> options) implements Fragment {
    public LogDriver {
        options = Map.copyOf(options);
    }

    @Override
    public Map<String, Object> json() {
        return new Fields().put("Type", type).put("Config", options).values();
    }
}
