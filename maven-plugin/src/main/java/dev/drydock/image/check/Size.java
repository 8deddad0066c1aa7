package dev.drydock.image.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them, in powers of 1000 as Docker's own command does. */
public final class Size {
    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([kmg]?)b?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> UNITS = Map.of("", 1L, "k", 1_000L, "m", 1_000_000L, "g", 1_000_000_000L);

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private Size() {}

    /** Reads a size such as {@code 120MB}; empty if it is none. */
    public static Optional<Long> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long unit = UNITS.getOrDefault(parts.group(2).toLowerCase(Locale.ROOT), 1L);
        return Optional.of(new BigDecimal(parts.group(1))
                .multiply(BigDecimal.valueOf(unit))
                .longValue());
    }

    /** The same the other way round. */
    public static String text(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < MEGA
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
