package dev.drydock.image.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Bytes that are shipped with every copy of an image and seen in none: a later layer replaces or removes them.
 *
 * @param byLayer names of layers that hold such, in bytes; those that hold none are not in it
 */
public record HiddenFiles(Map<String, Long> byLayer) {
    private static final String REMOVED = ".wh.";
    private static final String EMPTIED = ".wh..wh..opq";

    /** A file and the layer that holds it. */
    private record Held(String layer, long size) {}

    public HiddenFiles {
        byLayer = Map.copyOf(byLayer);
    }

    /** Looks for them in all layers whose contents are known. */
    public static HiddenFiles of(List<LayerContents> layers) {
        var visible = new TreeMap<String, Held>();
        Map<String, Long> hidden = new HashMap<>();
        for (LayerContents layer : layers) {
            var before = new TreeMap<>(visible);
            for (LayerContents.File file : layer.files()) {
                below(before, file).forEach(path -> hide(visible, hidden, path));
            }
            layer.files().stream()
                    .filter(file -> file.kind() == LayerContents.Kind.FILE
                            && !name(file).startsWith(REMOVED))
                    .forEach(file -> visible.put(file.path(), new Held(layer.name(), file.size())));
        }
        return new HiddenFiles(hidden);
    }

    /** All of them, in bytes. */
    public long total() {
        return byLayer.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What of the layers below is not to be seen any more because of a name in this one. */
    private static List<String> below(NavigableMap<String, Held> visible, LayerContents.File file) {
        String name = name(file);
        String folder = file.path().substring(0, file.path().length() - name.length());
        if (name.equals(EMPTIED)) {
            return inside(visible, folder);
        }
        if (name.startsWith(REMOVED)) {
            String removed = folder + name.substring(REMOVED.length());
            var paths = new ArrayList<>(inside(visible, removed + "/"));
            paths.add(removed);
            return paths;
        }
        return file.kind() == LayerContents.Kind.FOLDER ? List.of() : List.of(file.path());
    }

    private static List<String> inside(NavigableMap<String, Held> visible, String folder) {
        return List.copyOf(visible.subMap(folder, folder + Character.MAX_VALUE).keySet());
    }

    private static void hide(Map<String, Held> visible, Map<String, Long> hidden, String path) {
        Held held = visible.remove(path);
        if (held != null) {
            hidden.merge(held.layer, held.size, Long::sum);
        }
    }

    private static String name(LayerContents.File file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
