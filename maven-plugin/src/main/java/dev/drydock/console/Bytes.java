package dev.drydock.console;

import java.util.Locale;

/** Numbers of bytes as people read them, in powers of 1000 as Docker's own command does. */
public final class Bytes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Bytes() {}

    public static String text(long bytes) {
        double rest = bytes;
        int unit = 0;
        while (rest >= 999.5 && unit < UNITS.length - 1) {
            rest /= 1000;
            unit++;
        }
        String format = unit == 0 || rest >= 9.95 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, format, rest, UNITS[unit]);
    }
}
