package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags bytes that are shipped with every copy of the image and seen in none: a later layer replaces or removes them. */
final class NoHiddenFiles implements ImageRule {
    private static final String REMOVED = ".wh.";
    private static final String EMPTIED = ".wh..wh..opq";
    private static final long LITTLE = 1_000_000;

    /** A file and the layer that holds it. */
    private record Held(String layer, long size) {}

    @Override
    public String name() {
        return "no-hidden-files";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        var visible = new TreeMap<String, Held>();
        Map<String, Long> hidden = new HashMap<>();
        for (LayerContents layer : image.layers()) {
            var before = new TreeMap<>(visible);
            for (LayerContents.File file : layer.files()) {
                below(before, file).forEach(path -> hide(visible, hidden, path));
            }
            layer.files().stream()
                    .filter(file -> file.kind() == LayerContents.Kind.FILE
                            && !name(file).startsWith(REMOVED))
                    .forEach(file -> visible.put(file.path(), new Held(layer.name(), file.size())));
        }
        return new TreeMap<>(hidden)
                .entrySet().stream()
                        .filter(layer -> layer.getValue() >= LITTLE)
                        .map(
                                layer -> Size.text(layer.getValue()) + " of the layer `" + layer.getKey()
                                        + "` are replaced or removed by later ones and shipped all the same; leave them out there");
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
