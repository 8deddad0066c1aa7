package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.Owner;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of the folder that is built from, without those that its ignore file leaves out; all are root's.
 *
 * @param folder the context on disk
 * @param files the same with its ignore file
 */
record ContextSources(Path folder, BuildContext files) implements Sources {
    private static final int PROGRAM = 0755;
    private static final int MOST_LINKS = 40;

    @Override
    public List<String> named(String source) {
        return BuildContext.hasWildcards(source)
                ? files.named(source).filter(this::isSent).toList()
                : List.of(BuildContext.inside(source));
    }

    @Override
    public List<LayerEntry> read(String path) throws IOException, NotOurs {
        String root = resolve(path);
        Optional<Kind> kind = root.isEmpty() ? Optional.of(Kind.FOLDER) : files.kind(root);
        if (kind.isEmpty() || !isSent(root)) {
            return List.of();
        }
        if (kind.get() != Kind.FOLDER) {
            return List.of(entry("", root, kind.get()));
        }
        var found = new TreeMap<String, LayerEntry>();
        found.put("", root.isEmpty() || files.sends(root) ? entry("", root, Kind.FOLDER) : implied(""));
        for (BuildContext.Item item : below(root)) {
            if (item.kind() != Kind.OTHER) { // sockets and the like, which no builder sends
                String place = item.path().substring(root.isEmpty() ? 0 : root.length() + 1);
                imply(found, Paths.parent(place));
                found.put(place, entry(place, item.path(), item.kind()));
            }
        }
        return List.copyOf(found.values());
    }

    private List<BuildContext.Item> below(String root) {
        return files
                .walk(Integer.MAX_VALUE, item -> Paths.within(root, item.path()) || Paths.within(item.path(), root))
                .items()
                .stream()
                .filter(item -> Paths.within(root, item.path()) && !item.path().equals(root))
                .toList();
    }

    /** A folder that is left out is there all the same where an exception brings back something in it. */
    private boolean isSent(String path) {
        return path.isEmpty()
                || files.sends(path)
                || files.kind(path).filter(kind -> kind == Kind.FOLDER).isPresent()
                        && !below(path).isEmpty();
    }

    private static void imply(Map<String, LayerEntry> found, String path) {
        if (!found.containsKey(path)) {
            imply(found, Paths.parent(path));
            found.put(path, implied(path));
        }
    }

    /** A folder that is left out, but for something in it. */
    private static LayerEntry implied(String path) {
        return LayerEntry.folder(path, StageTree.OPEN_FOLDER, Owner.ROOT);
    }

    private LayerEntry entry(String place, String path, Kind kind) throws IOException, NotOurs {
        Path file = folder.resolve(path);
        if (!Files.isReadable(file) && kind != Kind.LINK) {
            throw new IOException("`" + file + "` can't be read; leave it out by .dockerignore");
        }
        return switch (kind) {
            case FOLDER -> LayerEntry.folder(place, FilePermissions.of(file, StageTree.OPEN_FOLDER), Owner.ROOT);
            case LINK -> LayerEntry.link(place, Owner.ROOT, slashed(Files.readSymbolicLink(file)));
            case FILE -> LayerEntry.file(place, FilePermissions.of(file, PROGRAM), Owner.ROOT, file);
            case OTHER -> throw new NotOurs("`" + file + "` is no file, folder or link");
        };
    }

    /** Follows links without leaving the context. */
    private String resolve(String path) throws IOException, NotOurs {
        var rest = new ArrayDeque<>(List.of(path.split("/", -1)));
        String done = "";
        int links = 0;
        while (!rest.isEmpty()) {
            String part = rest.removeFirst();
            String next = BuildContext.inside(Paths.join(done, part));
            if (files.kind(next).filter(kind -> kind == Kind.LINK).isEmpty()) {
                done = next;
                continue;
            }
            if (links++ == MOST_LINKS) {
                throw new NotOurs("the links at `" + path + "` lead in a circle");
            }
            String target = slashed(Files.readSymbolicLink(folder.resolve(next)));
            done = target.startsWith("/") ? "" : done;
            List<String> parts = List.of(target.split("/", -1));
            for (int i = parts.size() - 1; i >= 0; i--) {
                rest.addFirst(parts.get(i));
            }
        }
        return done;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public String missing(String path) {
        Optional<String> pattern = files.ignoreFile().flatMap(ignore -> leftOut(ignore, path));
        return pattern.isPresent()
                ? "`" + path + "` is left out by " + pattern.get()
                : "`" + path + "` is not in the folder that is built from, " + folder;
    }

    private static Optional<String> leftOut(IgnoreFile ignore, String path) {
        return ignore.decisive(path)
                .filter(pattern -> !pattern.isException())
                .map(pattern -> "`" + ignore.source().slice(pattern.span()) + "` at "
                        + ignore.source().locate(pattern.span().start()));
    }
}
