package dev.drydock.image.layer;

import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What goes into a layer, with the folders that lead to it.
 *
 * @param name for people
 * @param entries a folder before what is in it
 */
public record LayerPlan(String name, List<LayerEntry> entries) {
    private static final int PRIVATE = 0700;
    private static final int PUBLIC = 0755;
    private static final int SHARED = 01777;

    /** Folders that a base has: an entry of ours would change theirs unless it says the same. */
    private static final Map<String, Integer> STANDARD = Map.ofEntries(
            Map.entry("etc", PUBLIC),
            Map.entry("home", PUBLIC),
            Map.entry("mnt", PUBLIC),
            Map.entry("opt", PUBLIC),
            Map.entry("root", PRIVATE),
            Map.entry("run", PUBLIC),
            Map.entry("srv", PUBLIC),
            Map.entry("tmp", SHARED),
            Map.entry("usr", PUBLIC),
            Map.entry("usr/bin", PUBLIC),
            Map.entry("usr/lib", PUBLIC),
            Map.entry("usr/local", PUBLIC),
            Map.entry("usr/local/bin", PUBLIC),
            Map.entry("usr/local/lib", PUBLIC),
            Map.entry("usr/sbin", PUBLIC),
            Map.entry("usr/share", PUBLIC),
            Map.entry("var", PUBLIC),
            Map.entry("var/lib", PUBLIC),
            Map.entry("var/log", PUBLIC),
            Map.entry("var/tmp", SHARED));

    /** Folders that are links in many bases; an entry of ours would put a folder in the link's place. */
    private static final Set<String> LINKS =
            Set.of("bin", "lib", "lib32", "lib64", "libx32", "sbin", "var/lock", "var/run");

    public LayerPlan {
        entries = List.copyOf(entries);
    }

    /** Sorted by path, with folders that a base most likely has as it has them. */
    public static LayerPlan of(String name, Collection<LayerEntry> wanted) {
        var entries = new TreeMap<String, LayerEntry>();
        for (LayerEntry entry : wanted) {
            addParents(entries, entry.path());
            add(entries, entry);
        }
        return new LayerPlan(name, new ArrayList<>(entries.values()));
    }

    private static void addParents(Map<String, LayerEntry> entries, String path) {
        for (String folder = Paths.parent(path); !folder.isEmpty(); folder = Paths.parent(folder)) {
            if (!LINKS.contains(folder)) {
                int mode = STANDARD.getOrDefault(folder, PUBLIC);
                entries.putIfAbsent(folder, LayerEntry.folder(folder, mode, Owner.ROOT));
            }
        }
    }

    private static void add(Map<String, LayerEntry> entries, LayerEntry entry) {
        boolean folder = entry.kind() == LayerEntry.Kind.FOLDER;
        if (entry.path().isEmpty() || folder && LINKS.contains(entry.path())) {
            return;
        }
        if (folder && STANDARD.containsKey(entry.path())) {
            int mode = STANDARD.getOrDefault(entry.path(), PUBLIC);
            entries.put(entry.path(), LayerEntry.folder(entry.path(), mode, Owner.ROOT));
        } else {
            entries.put(entry.path(), entry);
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public String toString() {
        return entries.stream().map(LayerEntry::toString).collect(Collectors.joining("\n", name + "\n", "\n"));
    }
}
