package dev.drydock.image.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names for what tools make, by what they make it of. */
final class Inputs {
    private Inputs() {}

    static String of(Jdk jdk, String text) {
        MessageDigest digest = begun(jdk);
        digest.update(text.getBytes(UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the bytes of files, and of all files of folders; their names do not count. */
    static String of(Jdk jdk, Collection<Path> roots) throws IOException {
        MessageDigest digest = begun(jdk);
        for (Path root : roots) {
            for (Path file : files(root)) {
                digest.update(begun(jdk).digest(Files.readAllBytes(file)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest begun(Jdk jdk) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(jdk.facts().toString().getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
