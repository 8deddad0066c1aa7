package dev.drydock.stack.copy;

import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.util.List;

/**
 * Where a copy goes, by the rules of {@code docker cp}: into a folder that is there, else under the new name in a folder
 * that is there.
 *
 * @param folder that exists
 * @param name that the copy gets in it; empty if what is in the source goes there directly
 */
record CopyTarget(String folder, String name) {
    /** Where the copy is, or what was in the source. */
    String path() {
        return folder + (folder.endsWith("/") || name.isEmpty() ? "" : "/") + name;
    }

    /** What there is at a path. */
    enum Kind {
        MISSING,
        FILE,
        FOLDER
    }

    /** A path without links. */
    record Place(String path, Kind kind) {}

    /** The side that is copied to. */
    interface Places {
        Place at(String path);
    }

    /**
     * Applies the rules.
     *
     * @param name of the source
     * @param folder whether the source is one
     * @param contents whether only what is in it is meant
     */
    static CopyTarget of(String name, boolean folder, boolean contents, CopyPath to, Places places)
            throws StackTrouble {
        Place place = places.at(to.path());
        return switch (place.kind()) {
            case FOLDER ->
                contents && folder ? new CopyTarget(place.path(), "") : fitting(place.path(), name, folder, places);
            case FILE -> {
                if (to.asFolder()) {
                    throw refused("`" + to.path() + "` is a file, not a folder");
                }
                yield fitting(parent(place.path()), last(place.path()), folder, places);
            }
            case MISSING -> {
                if (to.asFolder() && !folder) {
                    throw refused("There is no folder `" + to.path() + "`");
                }
                Place parent = places.at(parent(place.path()));
                if (parent.kind() != Kind.FOLDER) {
                    throw refused("There is no folder `" + parent.path() + "` to copy into");
                }
                yield new CopyTarget(parent.path(), last(place.path()));
            }
        };
    }

    private static CopyTarget fitting(String into, String name, boolean folder, Places places) throws StackTrouble {
        String path = new CopyTarget(into, name).path();
        Kind there = places.at(path).kind();
        if (there == Kind.FILE && folder) {
            throw refused("A folder can't take the place of the file `" + path + "`");
        }
        if (there == Kind.FOLDER && !folder) {
            throw refused("A file can't take the place of the folder `" + path + "`");
        }
        return new CopyTarget(into, name);
    }

    private static String parent(String path) {
        return CopyPath.parent(path).orElse("/");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static StackTrouble refused(String why) {
        return StackTrouble.of(Blame.STACK, List.of(why));
    }
}
