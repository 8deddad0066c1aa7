package dev.drydock.dockerfile.context;

import dev.drydock.text.FileTree;
import dev.drydock.text.FileTree.Entry;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a build reads its files from, less what its ignore file leaves out. Paths are relative to the folder.
 * Files are looked at when they are asked for, nothing is kept.
 */
public final class BuildContext {
    private static final Pattern UPWARDS = Pattern.compile("^(\\.\\.(/|$))+");

    private static final IgnoreFile NOTHING_IGNORED = IgnoreFile.parse(SourceText.of("", ""));

    private final FileTree tree;
    private final String folder;
    private final IgnoreFile ignore;

    private BuildContext(FileTree tree, String folder, IgnoreFile ignore) {
        this.tree = tree;
        this.folder = folder;
        this.ignore = ignore;
    }

    /** A folder of the tree with this ignore file. */
    public static BuildContext of(FileTree tree, String folder, IgnoreFile ignore) {
        return new BuildContext(tree, folder, ignore);
    }

    /**
     * A folder of the tree as a build with this Dockerfile sees it: {@code NAME.dockerignore} beside the Dockerfile
     * {@code NAME} counts, else the {@code .dockerignore} of the folder.
     */
    public static BuildContext find(FileTree tree, String folder, String dockerfile) {
        return read(tree, dockerfile + ".dockerignore")
                .or(() -> read(tree, Paths.join(folder, ".dockerignore")))
                .map(ignore -> of(tree, folder, ignore))
                .orElseGet(() -> of(tree, folder, NOTHING_IGNORED));
    }

    private static Optional<IgnoreFile> read(FileTree tree, String path) {
        try {
            return tree.isFile(path) ? Optional.of(IgnoreFile.parse(tree.read(path))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The folder, as a path in the tree. */
    public String folder() {
        return folder;
    }

    public Optional<IgnoreFile> ignoreFile() {
        return ignore == NOTHING_IGNORED ? Optional.empty() : Optional.of(ignore);
    }

    /** Whether a path would be sent, as far as the ignore file has a say; it need not exist. */
    public boolean sends(String path) {
        return !ignore.ignores(path);
    }

    /** What stands under a path, sent or not. */
    public Optional<Kind> kind(String path) {
        return tree.kind(inTree(path));
    }

    /** The names of the files at its top, sent or not. */
    public Stream<String> files() {
        return tree.list(folder).stream()
                .filter(entry -> entry.kind() == Kind.FILE)
                .map(Entry::name);
    }

    /** Whether nothing lies in it but one file of the tree. */
    public boolean holdsOnly(String path) {
        return tree.list(folder).stream().allMatch(entry -> inTree(entry.name()).equals(path));
    }

    /**
     * Something that would be sent.
     *
     * @param size bytes of a file; 0 for anything else
     */
    public record Item(String path, Kind kind, long size) {}

    /**
     * What would be sent.
     *
     * @param items the nearest to the top first
     * @param complete whether this is all; if not, the walk met its limit
     */
    public record Contents(List<Item> items, boolean complete) {
        public Contents {
            items = List.copyOf(items);
        }

        /** Bytes of all files. */
        public long size() {
            return items.stream().mapToLong(Item::size).sum();
        }
    }

    /**
     * Walks what would be sent, folder by folder from the top. Ignored folders are entered only where an exception may
     * bring something back.
     *
     * @param limit how many entries of folders to look at before giving up
     * @param enter which of the folders that would be sent to look into
     */
    public Contents walk(int limit, Predicate<Item> enter) {
        record Place(String path, IgnoreFile.Trail trail) {}
        var items = new ArrayList<Item>();
        var folders = new ArrayDeque<Place>();
        folders.add(new Place("", ignore.trail()));
        int seen = 0;
        while (!folders.isEmpty()) {
            Place place = folders.remove();
            for (Entry entry : tree.list(inTree(place.path))) {
                if (seen++ == limit) {
                    return new Contents(items, false);
                }
                var item = new Item(Paths.join(place.path, entry.name()), entry.kind(), entry.size());
                IgnoreFile.Trail trail = place.trail.step(item.path);
                if (!trail.ignored()) {
                    items.add(item);
                }
                if (item.kind == Kind.FOLDER && (trail.ignored() ? ignore.reopens(item.path) : enter.test(item))) {
                    folders.add(new Place(item.path, trail));
                }
            }
        }
        return new Contents(items, true);
    }

    /**
     * What a source of {@code COPY} names, sent or not: itself, or what fits its wildcards, which are those of Go's
     * {@code filepath.Match}. A source can't leave the context: one that climbs out goes on from its top.
     */
    public Stream<String> named(String source) {
        Stream<String> named = Stream.of("");
        boolean pattern = false;
        for (String part : inside(source).split("/", -1)) {
            pattern |= hasWildcards(part);
            boolean literal = !pattern;
            named = named.flatMap(parent -> literal ? child(parent, part) : children(parent, new GoGlob(part)));
        }
        return named;
    }

    /** A path cleaned as if the context were the root of the file system; the empty path for the context itself. */
    public static String inside(String path) {
        return UPWARDS.matcher(Paths.resolve("", "./" + path).orElseThrow()).replaceFirst("");
    }

    /** Whether a source of {@code COPY} describes paths instead of naming one. */
    public static boolean hasWildcards(String source) {
        return GoGlob.isPattern(source);
    }

    private Stream<String> child(String parent, String name) {
        String path = name.isEmpty() ? parent : Paths.join(parent, name);
        return kind(path).isPresent() ? Stream.of(path) : Stream.empty();
    }

    private Stream<String> children(String parent, GoGlob glob) {
        return tree.list(inTree(parent)).stream()
                .map(Entry::name)
                .filter(name -> glob.match(name) == GoGlob.Match.YES)
                .map(name -> Paths.join(parent, name));
    }

    private String inTree(String path) {
        return path.isEmpty() ? folder : Paths.join(folder, path);
    }
}
