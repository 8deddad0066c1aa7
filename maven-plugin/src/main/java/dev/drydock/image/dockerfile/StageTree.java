package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.Owner;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a stage: those of the image it builds on, and upon them those of its instructions so far. */
final class StageTree implements Tree {
    static final int OPEN_FOLDER = 0755;
    private static final int SET_GROUP = 02000;
    private static final LayerEntry ROOT = LayerEntry.folder("", OPEN_FOLDER, Owner.ROOT);
    /** As many as Linux follows, and more than anybody makes. */
    private static final int MOST_LINKS = 40;
    /** How the archive of a layer says that a file is gone. */
    private static final String WHITEOUT = ".wh.";

    private final Tree base;
    private final Map<String, LayerEntry> own;
    /** Folders of ours where the base has none: it need not be asked for what is in them. */
    private final Set<String> newFolders;

    private final Map<String, LayerEntry> layer = new TreeMap<>();

    private StageTree(Tree base, Map<String, LayerEntry> own, Set<String> newFolders) {
        this.base = base;
        this.own = new TreeMap<>(own);
        this.newFolders = new HashSet<>(newFolders);
    }

    /** A stage on an image. */
    static StageTree on(Tree base) {
        return new StageTree(base, Map.of(), Set.of());
    }

    /** A stage that builds on this one. */
    StageTree next() {
        return new StageTree(base, own, newFolders);
    }

    @Override
    public Optional<LayerEntry> at(String path) throws IOException, NotOurs {
        LayerEntry ours = path.isEmpty() ? ROOT : own.get(path);
        if (ours != null) {
            return Optional.of(ours);
        }
        return isNew(Paths.parent(path)) ? Optional.empty() : base.at(path);
    }

    @Override
    public List<LayerEntry> read(String path) throws IOException, NotOurs {
        LayerEntry ours = own.get(path);
        if (ours != null && ours.kind() != Kind.FOLDER) {
            return List.of(ours);
        }
        var all = new TreeMap<String, LayerEntry>();
        if (!isNew(path)) {
            for (LayerEntry entry : base.read(path)) {
                all.put(entry.path(), entry);
            }
        }
        own.forEach((place, entry) -> {
            if (Paths.within(path, place)) {
                all.put(place, entry);
            }
        });
        return List.copyOf(all.values());
    }

    /** Whether a folder, or one that it lies in, is ours alone. */
    private boolean isNew(String folder) {
        for (String path = folder; !path.isEmpty(); path = Paths.parent(path)) {
            if (newFolders.contains(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folder stands at a path without links. */
    boolean isFolder(String path) throws IOException, NotOurs {
        return at(path).filter(entry -> entry.kind() == Kind.FOLDER).isPresent();
    }

    /**
     * A path without links in it: each is followed, and none leads out of the image. What is not there stays as it is, and
     * {@code ..} in the path itself undoes what is written before it, link or not.
     */
    String resolve(String path) throws IOException, NotOurs {
        Deque<String> rest = parts(BuildContext.inside(path));
        String done = "";
        int links = 0;
        boolean missing = false;
        while (!rest.isEmpty()) {
            String part = rest.removeFirst();
            if (part.equals("..")) {
                done = Paths.parent(done);
                continue;
            }
            String next = Paths.join(done, part);
            Optional<LayerEntry> entry = missing ? Optional.empty() : at(next);
            missing = entry.isEmpty() && !rest.contains("..");
            if (entry.isPresent() && entry.get().kind() == Kind.LINK) {
                if (links++ == MOST_LINKS) {
                    throw new NotOurs("the links at `" + path + "` lead in a circle");
                }
                String target = entry.get().target();
                done = target.startsWith("/") ? "" : done;
                var longer = parts(target);
                longer.addAll(rest);
                rest = longer;
            } else if (entry.isPresent() && entry.get().kind() == Kind.FILE && !rest.isEmpty()) {
                throw new NotOurs("`/" + next + "` is a file where a folder should be");
            } else {
                done = next;
            }
        }
        return done;
    }

    private static Deque<String> parts(String path) {
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts;
    }

    /** Makes the folders of a path that are not there. One in a folder that passes its group on does so too. */
    void makeFolders(String path, int mode, Owner owner) throws IOException, NotOurs {
        if (isFolder(path)) {
            return;
        }
        if (at(path).isPresent()) {
            throw new NotOurs("`/" + path + "` is not the folder that it should be");
        }
        makeFolders(Paths.parent(path), mode, owner);
        int passedOn = at(Paths.parent(path)).map(LayerEntry::mode).orElse(0) & SET_GROUP;
        put(LayerEntry.folder(path, mode | passedOn, owner));
    }

    /** Puts something into a folder that is there, in the place of what stood there. */
    void put(LayerEntry entry) throws IOException, NotOurs {
        String path = entry.path();
        if (Paths.name(path).startsWith(WHITEOUT)) {
            throw new NotOurs("`/" + path + "` would take a file away");
        }
        Optional<LayerEntry> there = at(path);
        boolean folder = entry.kind() == Kind.FOLDER;
        if (there.isPresent() && there.get().kind() == Kind.FOLDER && !folder) {
            throw new NotOurs("`/" + path + "` is a folder where a file is to go");
        }
        if (folder && there.filter(known -> known.kind() == Kind.FOLDER).isEmpty()) {
            newFolders.add(path);
        }
        touchFolders(Paths.parent(path));
        own.put(path, entry);
        layer.put(path, entry);
    }

    /**
     * The archive of a layer names the folders on the way as they are: engines make those that are not named, with
     * permissions of their own.
     */
    private void touchFolders(String path) throws IOException, NotOurs {
        if (path.isEmpty() || layer.containsKey(path)) {
            return;
        }
        LayerEntry folder = at(path).orElse(null);
        if (folder == null || folder.kind() != Kind.FOLDER) {
            throw new NotOurs("`/" + path + "` is no folder");
        }
        touchFolders(Paths.parent(path));
        layer.put(path, folder);
    }

    /** What was put since the last layer; empty if that is nothing. */
    Optional<LayerPlan> endLayer(String name) {
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        var plan = new LayerPlan(name, new ArrayList<>(layer.values()));
        layer.clear();
        return Optional.of(plan);
    }
}
