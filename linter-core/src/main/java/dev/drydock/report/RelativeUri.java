package dev.drydock.report;

import java.nio.charset.StandardCharsets;

/** Paths as relative URI references (RFC 3986): what is neither unreserved nor a slash is percent-encoded as UTF-8. */
final class RelativeUri {
    private static final String PLAIN = "-._~/";

    private RelativeUri() {}

    static String of(String path) {
        var uri = new StringBuilder(path.length());
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            uri.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return uri.toString();
    }
}
