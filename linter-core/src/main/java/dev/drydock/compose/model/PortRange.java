package dev.drydock.compose.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port, or ports from one to another.
 *
 * @param text as written; empty if nothing is
 * @param first lowest port, or -1 if there is none or it is not known
 * @param last highest port, or -1
 */
public record PortRange(Text text, int first, int last) {
    private static final int HIGHEST = 65_535;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    /** The range that a text is; with both ends -1 if it is empty, unknown or none. */
    static PortRange of(Text text) {
        Matcher range = RANGE.matcher(text.shown());
        if (!range.matches()) {
            return new PortRange(text, -1, -1);
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        boolean fits = first <= last && last <= HIGHEST;
        return fits ? new PortRange(text, first, last) : new PortRange(text, -1, -1);
    }

    /** Whether its ends are known. */
    public boolean isKnown() {
        return first >= 0;
    }

    /** Whether no port is named, not even an unknown one. */
    public boolean isMissing() {
        return text.isEmpty();
    }

    /** Number of ports, or 0 if they are not known. */
    public int size() {
        return isKnown() ? last - first + 1 : 0;
    }

    /** Whether some port is certainly in both. */
    public boolean overlaps(PortRange other) {
        return isKnown() && other.isKnown() && first <= other.last && other.first <= last;
    }
}
