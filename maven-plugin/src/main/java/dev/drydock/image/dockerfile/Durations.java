package dev.drydock.image.dockerfile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them, such as {@code 1m30s}, in nanoseconds. */
final class Durations {
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.TEN.pow(3),
            "ms", BigDecimal.TEN.pow(6),
            "s", BigDecimal.TEN.pow(9),
            "m", BigDecimal.TEN.pow(9).multiply(BigDecimal.valueOf(60)),
            "h", BigDecimal.TEN.pow(9).multiply(BigDecimal.valueOf(3600)));
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ns|us|ms|s|m|h)");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");
    /** Shorter ones are refused by the engine. */
    private static final long SHORTEST = 1_000_000;

    private Durations() {}

    static long nanoseconds(String written) throws NotOurs {
        if (!WHOLE.matcher(written).matches()) {
            throw new NotOurs("`" + written + "` is no duration");
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(written);
        while (part.find()) {
            sum = sum.add(new BigDecimal(part.group(1)).multiply(UNITS.getOrDefault(part.group(2), BigDecimal.ONE)));
        }
        long nanoseconds = sum.longValue();
        if (nanoseconds < SHORTEST) {
            throw new NotOurs("`" + written + "` is too short");
        }
        return nanoseconds;
    }
}
