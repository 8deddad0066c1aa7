package dev.drydock.maven.image;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points and spans of time as Maven and Compose write them.
 *
 * @param timestamp of the build: a date, a number of seconds, or one character for none
 */
record Times(String timestamp) {
    private static final Instant FIRST_SECOND = Instant.ofEpochSecond(1); // 0 means "unset" to some tools
    private static final Pattern SECONDS = Pattern.compile("\\d{2,18}");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s|us)");
    private static final Map<String, Duration> UNITS = Map.of(
            "h",
            Duration.ofHours(1),
            "m",
            Duration.ofMinutes(1),
            "s",
            Duration.ofSeconds(1),
            "ms",
            Duration.ofMillis(1),
            "us",
            Duration.ofNanos(1000));

    /** When the image was made, as far as anybody is told. */
    Instant created(String asked) throws Misread {
        String text = asked.isEmpty() ? timestamp : asked;
        return text.length() < 2 ? Instant.EPOCH : instant(text);
    }

    Instant modified(String asked) throws Misread {
        return asked.isEmpty() ? FIRST_SECOND : instant(asked);
    }

    private static Instant instant(String text) throws Misread {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noDate) {
            throw new Misread("`" + text + "` is no time; write a date such as `2026-01-31T10:00:00Z`, or seconds");
        }
    }

    /** A span such as {@code 1m30s}. */
    static Duration duration(String name, String text) throws Misread {
        Matcher parts = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int at = 0;
        while (parts.find() && parts.start() == at) {
            BigDecimal nanos = new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(
                            UNITS.getOrDefault(parts.group(2), Duration.ZERO).toNanos()));
            sum = sum.plusNanos(nanos.longValue());
            at = parts.end();
        }
        if (at == 0 || at < text.length()) {
            throw new Misread("`" + name + "` is `" + text + "`; write a time such as `5s` or `1m30s`");
        }
        return sum;
    }
}
