package dev.drydock.rule;

import java.util.Locale;

/** How much a finding matters, gravest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    /** The rule does not run unless it is asked for. */
    OFF;

    /** Whether this is {@code other} or graver. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The name in files and reports: {@code error}, {@code warning}, {@code info} or {@code off}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
