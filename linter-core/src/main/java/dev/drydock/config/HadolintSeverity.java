package dev.drydock.config;

import dev.drydock.rule.Severity;
import java.util.Set;

/** How grave hadolint (2.15) takes its rules where it is not configured. Its style is our info. */
final class HadolintSeverity {
    private static final Set<String> ERRORS = Set.of(
            "DL1000", "DL3000", "DL3004", "DL3011", "DL3012", "DL3020", "DL3021", "DL3023", "DL3024", "DL3026",
            "DL3043", "DL3044", "DL3061", "DL4000", "DL4004");

    private static final Set<String> INFOS = Set.of(
            "DL3001", "DL3009", "DL3010", "DL3015", "DL3019", "DL3047", "DL3048", "DL3049", "DL3050", "DL3059",
            "DL3060", "DL3066");

    private static final Set<String> IGNORED = Set.of("DL1001", "DL3057");

    private HadolintSeverity() {}

    static Severity of(String id) {
        if (ERRORS.contains(id)) {
            return Severity.ERROR;
        }
        if (INFOS.contains(id)) {
            return Severity.INFO;
        }
        return IGNORED.contains(id) ? Severity.OFF : Severity.WARNING;
    }
}
