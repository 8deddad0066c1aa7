package dev.drydock.stack.build;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.image.dockerfile.FilePermissions;
import dev.drydock.text.FileTree.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The files of a context as the engine's builder wants them: what the ignore file leaves, owned by root. The builder
 * takes the Dockerfile and the ignore file out again where the latter says so.
 */
final class ContextArchive {
    static final String IGNORE_FILE = ".dockerignore";
    private static final int FILE_MODE = 0644;
    private static final int EXECUTABLE = 0755;

    private final LocalContext context;
    private final BuildContext files;
    private final boolean apart;

    ContextArchive(LocalContext context) {
        this.context = context;
        this.files = context.files();
        this.apart = context.isSentApart();
    }

    /**
     * Writes it.
     *
     * @throws IOException also if a file or folder can't be read: what misses it would be another image
     */
    void writeTo(OutputStream out) throws IOException {
        try (var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (BuildContext.Item item :
                    files.walk(Integer.MAX_VALUE, folder -> true).items()) {
                if (!isSentByItself(item.path())) {
                    add(tar, item.path(), item.kind());
                }
            }
            String dockerfile = context.dockerfilePath();
            if (apart) {
                text(tar, dockerfile, context.dockerfile().content());
                text(tar, IGNORE_FILE, ignoreFileBesides(dockerfile));
            } else {
                add(tar, dockerfile, Kind.FILE);
                if (files.kind(IGNORE_FILE).filter(kind -> kind == Kind.FILE).isPresent()) {
                    add(tar, IGNORE_FILE, Kind.FILE);
                }
            }
        }
    }

    /** The builder needs these two even if they are ignored. */
    private boolean isSentByItself(String path) {
        return path.equals(IGNORE_FILE) || path.equals(context.dockerfilePath());
    }

    /** An ignore file with which the builder takes the Dockerfile out, and the ignore file itself if it was not there. */
    private String ignoreFileBesides(String dockerfile) throws IOException {
        Path given = context.folder().resolve(IGNORE_FILE);
        boolean sent = Files.isRegularFile(given) && files.sends(IGNORE_FILE);
        return (sent ? Files.readString(given) : IGNORE_FILE) + "\n" + dockerfile + "\n";
    }

    private void add(TarArchiveOutputStream tar, String path, Kind kind) throws IOException {
        Path file = context.folder().resolve(path);
        switch (kind) {
            case FOLDER -> {
                if (!Files.isReadable(file)) {
                    throw new IOException("`" + file + "` can't be read; leave it out by " + IGNORE_FILE);
                }
                var entry = new TarArchiveEntry(path + "/");
                entry.setMode(FilePermissions.of(file, TarArchiveEntry.DEFAULT_DIR_MODE & 0777));
                put(tar, entry, file);
                tar.closeArchiveEntry();
            }
            case LINK -> {
                var entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
                entry.setMode(0777); // which nobody looks at
                entry.setLinkName(Files.readSymbolicLink(file).toString().replace('\\', '/'));
                put(tar, entry, file);
                tar.closeArchiveEntry();
            }
            case FILE -> {
                var entry = new TarArchiveEntry(path);
                entry.setSize(Files.size(file));
                entry.setMode(
                        FilePermissions.of(file, EXECUTABLE)); // where there are no permissions, as Docker does it
                put(tar, entry, file);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
            case OTHER -> {} // sockets and the like, which no image holds
        }
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        entry.setModTime(FileTime.fromMillis(changed.toMillis() / 1000 * 1000));
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
    }

    private static void text(TarArchiveOutputStream tar, String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(path);
        entry.setSize(bytes.length);
        entry.setMode(FILE_MODE);
        entry.setModTime(FileTime.fromMillis(0)); // so that the same text gives the same bytes
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
