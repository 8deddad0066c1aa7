package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that survive edits elsewhere in the file: a digest of the rule and of the line's text without its
 * secrets, and a count of the findings of the file that share it.
 */
final class Fingerprints {
    private static final int BYTES = 8;
    private static final int LONGEST_LINE = 1000;

    private final Secrets secrets;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The name of a finding; they must be asked for in the order of the report. */
    String next(Diagnostic found) {
        String digest = digest(found.rule().name() + "\n" + line(found));
        return digest + ":" + seen.merge(found.file() + "\n" + digest, 1, Integer::sum);
    }

    private String line(Diagnostic found) {
        Span line = found.source().line(found.start().line());
        Span begin = new Span(line.start(), Math.min(line.end(), line.start() + LONGEST_LINE));
        return secrets.mask(found.source(), begin).strip();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
