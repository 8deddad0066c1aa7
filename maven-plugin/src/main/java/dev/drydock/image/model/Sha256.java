package dev.drydock.image.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as images write them: {@code sha256:} and 64 hexadecimal digits. */
public final class Sha256 {
    static final String PREFIX = "sha256:";

    private Sha256() {}

    /** Begins with nothing. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The digest of what was put in. */
    public static String end(MessageDigest started) {
        return PREFIX + HexFormat.of().formatHex(started.digest());
    }

    /** The digest of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = start();
        digest.update(bytes);
        return end(digest);
    }

    /** Reads to the end. */
    public static String of(InputStream content) throws IOException {
        var digesting = new DigestInputStream(content, start());
        digesting.transferTo(OutputStream.nullOutputStream());
        return end(digesting.getMessageDigest());
    }

    /** The digits alone. */
    public static String hex(String digest) {
        return digest.substring(PREFIX.length());
    }
}
