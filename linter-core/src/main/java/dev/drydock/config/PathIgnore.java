package dev.drydock.config;

import java.util.List;
import java.util.Set;

/**
 * Rules that are off in some files.
 *
 * @param rules names of the rules; empty for all
 * @param folder folder that the patterns are relative to
 */
record PathIgnore(Set<String> rules, String folder, List<AntPattern> patterns) {
    PathIgnore {
        rules = Set.copyOf(rules);
        patterns = List.copyOf(patterns);
    }

    /** Whether it is about a file, which is named as seen from the folder. */
    boolean fits(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    boolean covers(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }
}
