package dev.drydock.image.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names for what tools make, by what they make it of. */
final class Inputs {
    private Inputs() {}

    static String of(String text) {
        return HexFormat.of().formatHex(begun(text).digest());
    }

    /** Of a text, the bytes of files, and all files of folders; the names of files do not count. */
    static String of(String text, Collection<Path> roots) throws IOException {
        MessageDigest digest = begun(text);
        for (Path root : roots) {
            for (Path file : files(root)) {
                digest.update(digest(text, file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] digest(String text, Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), begun(text))) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getMessageDigest().digest();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest begun(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
