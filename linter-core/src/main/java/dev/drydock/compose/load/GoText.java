package dev.drydock.compose.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/** Numbers and durations in the words of Compose, which prints them as Go does. */
final class GoText {
    private static final long NANOS = 1_000_000_000L;

    private GoText() {}

    /** A whole number of YAML in decimal digits. */
    static String integer(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        if (plain.isEmpty()) {
            return text;
        }
        int radix = radix(plain);
        int prefix = radix == 10 ? 0 : Character.isDigit(plain.charAt(1)) ? 1 : 2;
        try {
            var value = new BigInteger(plain.substring(prefix), radix);
            return (negative ? value.negate() : value).toString();
        } catch (NumberFormatException none) {
            return text;
        }
    }

    /** A whole number in decimal digits without zeros before it, which in a string do not make it an octal one. */
    static String decimalDigits(String digits) {
        return new BigInteger(digits).toString();
    }

    private static int radix(String plain) {
        if (plain.length() < 2 || plain.charAt(0) != '0') {
            return 10;
        }
        return switch (plain.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    /** A decimal number with no more digits than it needs; from a million on, and if tiny, with an exponent. */
    static String decimal(String text) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.replace("_", "")).stripTrailingZeros();
        } catch (NumberFormatException special) {
            return text;
        }
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int size = Math.abs(exponent);
        return (value.signum() < 0 ? "-" : "")
                + mantissa
                + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? "0" : "")
                + size;
    }

    /** {@code 1h30m0s}, {@code 1.5s}, {@code 20ms}. */
    static String duration(Duration duration) {
        long nanos = duration.toNanos();
        String sign = nanos < 0 ? "-" : "";
        long size = Math.abs(nanos);
        if (size == 0) {
            return "0s";
        }
        if (size < 1_000) {
            return sign + size + "ns";
        }
        if (size < 1_000_000) {
            return sign + fraction(size, 3) + "µs";
        }
        if (size < NANOS) {
            return sign + fraction(size, 6) + "ms";
        }
        long minutes = size / NANOS / 60;
        String seconds = fraction(size - minutes * 60 * NANOS, 9) + "s";
        if (minutes == 0) {
            return sign + seconds;
        }
        return sign + (minutes < 60 ? "" : minutes / 60 + "h") + minutes % 60 + "m" + seconds;
    }

    private static String fraction(long units, int digits) {
        var value = BigDecimal.valueOf(units, digits).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
