package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.Owner;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a COPY or ADD takes where it is to go, as the engine's own builder does.
 *
 * @param tree the stage
 * @param target absolute; ends in a slash if it is a folder
 * @param owner of what is put there and of folders made for it; if empty, files keep theirs
 * @param mode permissions of files and folders; if empty, they keep theirs
 */
record Placement(StageTree tree, String target, Optional<Owner> owner, Optional<Integer> mode) {
    /**
     * Puts a source there.
     *
     * @param name what a file is called in a folder
     * @param found the source, and what is below it
     */
    void put(String name, List<LayerEntry> found) throws IOException, NotOurs {
        String place = tree.resolve(target);
        if (found.get(0).kind() == Kind.FOLDER) {
            putFolder(place, found);
            return;
        }
        String path = isFolder() || tree.isFolder(place) ? Paths.join(place, name) : place;
        tree.makeFolders(Paths.parent(path), StageTree.OPEN_FOLDER, owner.orElse(Owner.ROOT));
        tree.put(dressed(found.get(0)).at(path));
    }

    /** What is in a folder goes, not the folder itself; those that are there stay whose they are. */
    private void putFolder(String place, List<LayerEntry> found) throws IOException, NotOurs {
        if (!tree.isFolder(place)) {
            // BuildKit's builder, which alone knows --chmod, dresses these too
            Owner above = mode.flatMap(given -> owner).orElse(Owner.ROOT);
            tree.makeFolders(Paths.parent(place), StageTree.OPEN_FOLDER, above);
            int permissions = isFolder() ? StageTree.OPEN_FOLDER : mode.orElse(StageTree.OPEN_FOLDER);
            tree.makeFolders(place, permissions, owner.orElse(Owner.ROOT));
        }
        for (LayerEntry entry : found.subList(1, found.size())) {
            tree.put(dressed(entry).at(Paths.join(place, entry.path())));
        }
    }

    /** Unpacks the entries of an archive, which belong to whom it says. */
    void unpack(List<LayerEntry> entries) throws IOException, NotOurs {
        String place = tree.resolve(target);
        tree.makeFolders(place, StageTree.OPEN_FOLDER, Owner.ROOT);
        for (LayerEntry entry : entries) {
            if (!entry.path().isEmpty()) {
                String path = Paths.join(place, entry.path());
                tree.makeFolders(Paths.parent(path), StageTree.OPEN_FOLDER, Owner.ROOT);
                tree.put(entry.at(path));
            }
        }
    }

    private boolean isFolder() {
        return target.endsWith("/");
    }

    private LayerEntry dressed(LayerEntry entry) {
        LayerEntry owned = owner.map(entry::ownedBy).orElse(entry);
        return mode.isEmpty() || entry.kind() == Kind.LINK ? owned : owned.mode(mode.get());
    }
}
