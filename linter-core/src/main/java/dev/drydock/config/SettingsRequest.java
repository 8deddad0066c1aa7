package dev.drydock.config;

import java.util.List;

/**
 * What the caller of the linter asks for, beside the configuration files.
 *
 * @param profile name of a profile, or empty text for that of the configuration file, else the recommended one
 * @param rules names or peers' ids; where there are any, only these rules run, whatever their default
 * @param configFile path in the tree, or empty text for the nearest one upwards of each file
 */
public record SettingsRequest(String profile, List<String> rules, String configFile) {
    /** The recommended profile, and whatever configuration files say. */
    public static final SettingsRequest DEFAULT = new SettingsRequest("", List.of(), "");

    public SettingsRequest {
        rules = List.copyOf(rules);
    }
}
