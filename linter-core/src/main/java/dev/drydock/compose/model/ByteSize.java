package dev.drydock.compose.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as Compose writes them: {@code 512m}, {@code 1.5G}, {@code 64 MiB}; units are powers of 1024. */
public final class ByteSize {
    private static final Pattern SIZE =
            Pattern.compile("(-?\\d{1,19}(?:\\.\\d{0,9})?) ?([kmgtp]?)i?b?", Pattern.CASE_INSENSITIVE);

    private ByteSize() {}

    /** The number of bytes; empty if the text is no size or too large for a {@code long}. */
    public static OptionalLong parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        int power = 10 * ("kmgtp".indexOf(size.group(2).toLowerCase(Locale.ROOT)) + 1);
        var bytes = new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(size.group(2).isEmpty() ? 1 : 1L << power));
        return bytes.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(bytes.longValue());
    }
}
