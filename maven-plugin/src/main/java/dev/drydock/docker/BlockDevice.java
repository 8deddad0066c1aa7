package dev.drydock.docker;

import java.util.Map;

/** A weight or a rate for one block device of the engine's host. */
public record BlockDevice(String path, Measure measure, long value) implements Fragment {
    /** What the number is. */
    public enum Measure {
        WEIGHT("Weight"),
        RATE("Rate");

        private final String field;

        Measure(String field) {
            this.field = field;
        }
    }

    @Override
    public Map<String, Object> json() {
        return new Fields().put("Path", path).put(measure.field, value).values();
    }
}
