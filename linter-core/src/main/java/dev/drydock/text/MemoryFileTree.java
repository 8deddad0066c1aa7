package dev.drydock.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files held in memory, for examples in the documentation and for tests. */
public final class MemoryFileTree implements FileTree {
    private final SortedMap<String, String> files;

    /** A tree of the given paths and contents; a path that ends in {@code /} is an empty folder. */
    public MemoryFileTree(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public Optional<Kind> kind(String path) {
        if (path.isEmpty()) {
            return Optional.of(Kind.FOLDER);
        }
        if (files.containsKey(path) && !path.endsWith("/")) {
            return Optional.of(Kind.FILE);
        }
        SortedMap<String, String> below = files.tailMap(path + "/");
        return !below.isEmpty() && below.firstKey().startsWith(path + "/")
                ? Optional.of(Kind.FOLDER)
                : Optional.empty();
    }

    @Override
    public List<Entry> list(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return files.tailMap(prefix).keySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(rest -> !rest.isEmpty())
                .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest)
                .distinct()
                .map(name -> entry(prefix + name, name))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    private Entry entry(String path, String name) {
        String text = files.get(path);
        return text == null
                ? new Entry(name, Kind.FOLDER, 0)
                : new Entry(name, Kind.FILE, text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Override
    public SourceText read(String path) throws IOException {
        String text = isFile(path) ? files.get(path) : null;
        if (text == null) {
            throw new FileNotFoundException(path);
        }
        return SourceText.of(path, text);
    }

    @Override
    public int above() {
        return 0;
    }
}
