package dev.drydock.image.dockerfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Permissions as bits. */
public final class FilePermissions {
    private FilePermissions() {}

    /**
     * Those of a file or folder, a link itself included, such as {@code 0644}.
     *
     * @param otherwise where there are no such permissions
     */
    public static int of(Path file, int otherwise) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix == null) {
            return otherwise;
        }
        Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
        int mode = 0;
        for (PosixFilePermission permission : PosixFilePermission.values()) { // from the owner's reading on
            mode = mode << 1 | (permissions.contains(permission) ? 1 : 0);
        }
        return mode;
    }
}
