package dev.drydock.stack.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive of one file or folder to the disk. It is unpacked under a hidden name first and moved when all of it
 * is there and harmless. Files belong to who unpacks them, and keep permissions and times.
 */
public final class Unpacking {
    private final String root;
    private final ArchiveGuard guard;
    private final List<String> leftOut = new ArrayList<>();
    private final Deque<Folder> folders = new ArrayDeque<>();

    /** @param root the name that all in the archive begin with; see {@link ArchiveGuard} */
    public Unpacking(String root, boolean outsideLinks) {
        this.root = root;
        this.guard = new ArchiveGuard(root, outsideLinks);
    }

    /** A folder gets its permissions last, as they may forbid to write into it. */
    private record Folder(String path, TarArchiveEntry entry) {}

    /**
     * Unpacks it.
     *
     * @param into a folder that is there
     * @param name what the file or folder is called there; empty to put what is in the folder there directly
     * @throws RefusedArchive if it is damaged or hostile; then nothing is left of it, as after any other failure
     */
    public void unpack(InputStream archive, Path into, String name) throws IOException {
        Path staging = Files.createTempDirectory(into, ".drydock-cp-");
        try {
            Path copy = staging.resolve("copy");
            ArchiveReader.read(archive, (entry, content) -> stage(entry, content, copy));
            Path target = name.isEmpty() ? into : into.resolve(name);
            checkFits(copy, target);
            move(copy, target);
            for (Folder folder : folders) {
                if (!(name.isEmpty() && folder.path().isEmpty())) {
                    adorn(below(target, folder.path()), folder.entry());
                }
            }
        } finally {
            delete(staging);
        }
    }

    /** A sentence about each entry that has no counterpart here. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void stage(TarArchiveEntry entry, InputStream content, Path copy) throws IOException {
        Optional<String> objection = guard.objection(entry);
        if (objection.isPresent()) {
            throw new RefusedArchive(objection.get());
        }
        String path = relative(entry.getName());
        Path file = below(copy, path);
        switch (EntryKind.of(entry)) {
            case FOLDER -> {
                Files.createDirectory(file);
                folders.push(new Folder(path, entry));
            }
            case FILE -> {
                Files.copy(content, file);
                adorn(file, entry);
            }
            case LINK -> Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            case HARD_LINK -> Files.createLink(file, below(copy, relative(entry.getLinkName())));
            case PIPE -> leftOut.add("`" + EntryName.shown(entry.getName()) + "` is a pipe and was left out");
            case DEVICE, OTHER -> throw new IllegalStateException("the guard lets none through");
        }
    }

    /** The path below the root of the archive. */
    private String relative(String name) throws RefusedArchive {
        String path = EntryName.of(name).orElseThrow(() -> new RefusedArchive("`" + name + "` is no path"));
        return path.equals(root) ? "" : path.substring(root.length() + 1);
    }

    private static Path below(Path folder, String path) throws RefusedArchive {
        try {
            Path file = path.isEmpty() ? folder : folder.resolve(path);
            if (!file.normalize().startsWith(folder)) { // names that mean more to Windows than to the engine
                throw new RefusedArchive("`" + EntryName.shown(path) + "` leads out of the folder");
            }
            return file;
        } catch (InvalidPathException unnameable) {
            throw new RefusedArchive("`" + EntryName.shown(path) + "` can't be the name of a file here");
        }
    }

    private static void adorn(Path file, TarArchiveEntry entry) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(permissions(entry.getMode()));
        }
        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] fromTheTop = PosixFilePermission.values(); // as in rwxrwxrwx
        for (int i = 0; i < fromTheTop.length; i++) {
            if ((mode & 0400 >> i) != 0) {
                permissions.add(fromTheTop[i]);
            }
        }
        return permissions;
    }

    /** Finds out before anything is moved whether a file would take the place of a folder, or the reverse. */
    private static void checkFits(Path copy, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean folder = isFolder(copy);
        if (folder != isFolder(target)) {
            throw new FileSystemException(
                    target.toString(),
                    null,
                    folder ? "a file stands where a folder is to be" : "a folder stands there");
        }
        if (folder) {
            for (Path child : children(copy)) {
                checkFits(child, target.resolve(child.getFileName().toString()));
            }
        }
    }

    private static void move(Path copy, Path target) throws IOException {
        if (isFolder(copy) && isFolder(target)) {
            for (Path child : children(copy)) {
                move(child, target.resolve(child.getFileName().toString()));
            }
        } else if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) { // what was left out is not
            Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException broken) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
