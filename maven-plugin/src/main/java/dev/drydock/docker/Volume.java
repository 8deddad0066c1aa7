package dev.drydock.docker;

import java.util.Map;

/**
 * A volume as inspection shows it.
 *
 * @param details all that the engine tells
 */
public record Volume(Details details) {
    public String name() {
        return details.text("Name");
    }

    public String driver() {
        return details.text("Driver");
    }

    public Map<String, String> labels() {
        return details.textMap("Labels");
    }

    public Map<String, String> options() {
        return details.textMap("Options");
    }
}
