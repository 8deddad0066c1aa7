package dev.drydock.docker;

import java.util.Map;

/**
 * A volume to be made.
 *
 * @param driver or empty for the engine's own
 */
public record VolumeSpec(String name, String driver, Map<String, String> driverOptions, Map<String, String> labels) {
    public VolumeSpec {
        driverOptions = Map.copyOf(driverOptions);
        labels = Map.copyOf(labels);
    }

    /** The body of the engine's request. */
    public Map<String, Object> json() {
        return new Fields()
                .put("Name", name)
                .putText("Driver", driver)
                .putAll("DriverOpts", driverOptions)
                .putAll("Labels", labels)
                .values();
    }
}
