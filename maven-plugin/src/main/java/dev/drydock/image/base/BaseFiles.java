package dev.drydock.image.base;

import dev.drydock.image.model.Layer;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a base as its layers leave them to a container; paths are without leading slash. */
final class BaseFiles {
    private static final String REMOVED = ".wh.";
    private static final String ALL_REMOVED = ".wh..wh..opq";
    private static final int MOST_LINKS = 40; // as Linux has it

    private final List<Layer> layers;
    private final Map<String, Place> places = new TreeMap<>();

    private enum Kind {
        FILE,
        FOLDER,
        LINK
    }

    private record Place(int layer, Kind kind, String target) {}

    /** Does something with a file. */
    interface Visitor {
        void visit(String path, TarArchiveEntry entry, TarArchiveInputStream content) throws IOException;
    }

    BaseFiles(List<Layer> layers) throws IOException {
        this.layers = List.copyOf(layers);
        for (int i = 0; i < layers.size(); i++) {
            int layer = i;
            read(layers.get(i), (path, entry, content) -> put(layer, path, entry));
        }
    }

    /** Where a path leads by the links on its way; nothing if nowhere. */
    Optional<String> real(String path) {
        var ahead = new ArrayDeque<>(List.of(path.split("/", -1)));
        String done = "";
        for (int links = 0; !ahead.isEmpty(); ) {
            String next = Paths.join(done, ahead.pop());
            Place place = places.get(next);
            if (place != null && place.kind == Kind.LINK) {
                links++;
                if (links > MOST_LINKS) {
                    return Optional.empty();
                }
                List<String> parts =
                        new ArrayList<>(List.of(target(done, place.target).split("/", -1)));
                for (int i = parts.size() - 1; i >= 0; i--) {
                    ahead.push(parts.get(i));
                }
                done = "";
            } else {
                done = next;
            }
        }
        return places.containsKey(done) ? Optional.of(done) : Optional.empty();
    }

    /** The files below a folder, with those that links lead to, by their paths below it; each with its real path. */
    Map<String, String> below(String folder) {
        var files = new TreeMap<String, String>();
        collect(folder, "", files, MOST_LINKS);
        return files;
    }

    private void collect(String folder, String as, Map<String, String> files, int links) {
        places.forEach((path, place) -> {
            if (!path.equals(folder) && Paths.within(folder, path)) {
                String name = Paths.join(as, path.substring(folder.length() + 1));
                if (place.kind == Kind.FILE) {
                    files.put(name, path);
                } else if (place.kind == Kind.LINK && links > 0) {
                    real(path).ifPresent(real -> {
                        Place there = places.get(real);
                        if (there != null && there.kind == Kind.FILE) {
                            files.put(name, real);
                        } else if (!Paths.within(real, folder)) {
                            collect(real, name, files, links - 1);
                        }
                    });
                }
            }
        });
    }

    /** Reads files, each where its last layer has it. */
    void visit(Iterable<String> paths, Visitor visitor) throws IOException {
        var wanted = new HashMap<Integer, List<String>>();
        for (String path : paths) {
            Place place = places.get(path);
            if (place != null) {
                wanted.computeIfAbsent(place.layer, any -> new ArrayList<>()).add(path);
            }
        }
        for (Map.Entry<Integer, List<String>> layer : wanted.entrySet()) {
            read(layers.get(layer.getKey()), (path, entry, content) -> {
                if (layer.getValue().contains(path)) {
                    visitor.visit(path, entry, content);
                }
            });
        }
    }

    private void put(int layer, String path, TarArchiveEntry entry) {
        String name = Paths.name(path);
        if (name.equals(ALL_REMOVED)) {
            remove(Paths.parent(path), layer);
            return;
        }
        if (name.startsWith(REMOVED)) {
            String gone = Paths.join(Paths.parent(path), name.substring(REMOVED.length()));
            remove(gone, layer);
            places.remove(gone);
            return;
        }
        for (String folder = Paths.parent(path); !folder.isEmpty(); folder = Paths.parent(folder)) {
            places.putIfAbsent(folder, new Place(layer, Kind.FOLDER, "")); // not every archive names them
        }
        if (entry.isDirectory()) {
            places.put(path, new Place(layer, Kind.FOLDER, ""));
        } else if (entry.isSymbolicLink()) {
            places.put(path, new Place(layer, Kind.LINK, entry.getLinkName()));
        } else if (entry.isLink()) {
            places.put(path, new Place(layer, Kind.LINK, "/" + entry.getLinkName()));
        } else if (entry.isFile()) {
            places.put(path, new Place(layer, Kind.FILE, ""));
        }
    }

    /** What lower layers have below a folder. */
    private void remove(String folder, int layer) {
        places.entrySet()
                .removeIf(place -> !place.getKey().equals(folder)
                        && Paths.within(folder, place.getKey())
                        && place.getValue().layer < layer);
    }

    private static String target(String folder, String link) {
        return Paths.resolve(link.startsWith("/") ? "" : folder, link.replaceFirst("^/+", ""))
                .orElseThrow();
    }

    private static void read(Layer layer, Visitor visitor) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(layer.content().open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                visitor.visit(target("", entry.getName()), entry, tar);
            }
        }
    }
}
