package dev.drydock.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of a folder on disk. */
public final class DiskFileTree implements FileTree {
    private final Path root;

    public DiskFileTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Kind> kind(String path) {
        return locate(path).flatMap(this::attributes).map(DiskFileTree::kind);
    }

    @Override
    public List<Entry> list(String folder) {
        Optional<Path> path = locate(folder);
        if (path.flatMap(this::attributes)
                .filter(BasicFileAttributes::isDirectory)
                .isEmpty()) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(path.orElseThrow())) {
            return children.flatMap(child -> entry(child).stream())
                    .sorted(Comparator.comparing(Entry::name))
                    .toList();
        } catch (IOException | UncheckedIOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
    }

    @Override
    public SourceText read(String path) throws IOException {
        Path file = locate(path).orElseThrow(() -> new NoSuchFileException(path));
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path);
        }
        return SourceText.decode(path, Files.readAllBytes(file));
    }

    @Override
    public int above() {
        return root.getNameCount();
    }

    @Override
    public List<String> location() {
        return StreamSupport.stream(root.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    private Optional<Path> locate(String path) {
        try {
            return Optional.of(root.resolve(path).normalize());
        } catch (InvalidPathException notAPathHere) {
            return Optional.empty();
        }
    }

    private Optional<Entry> entry(Path path) {
        return attributes(path).map(found -> {
            Kind kind = kind(found);
            return new Entry(String.valueOf(path.getFileName()), kind, kind == Kind.FILE ? found.size() : 0);
        });
    }

    /** What the disk says of a path. The folder itself and those above it may be links: that way was chosen by the user. */
    private Optional<BasicFileAttributes> attributes(Path path) {
        boolean chosen = root.startsWith(path);
        LinkOption[] links = chosen ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, links));
        } catch (IOException goneOrClosed) {
            return Optional.empty();
        }
    }

    private static Kind kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (found.isDirectory()) {
            return Kind.FOLDER;
        }
        return found.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }
}
