package dev.drydock.image.layer;

import java.nio.file.Path;

/**
 * A file, folder or symbolic link of a layer.
 *
 * @param path in the image, without leading slash
 * @param mode permissions, such as {@code 0755}, with setuid, setgid and sticky bits if any
 * @param content of a file; of anything else the empty path
 * @param target of a link, as it stands in it; of anything else empty
 */
public record LayerEntry(String path, Kind kind, int mode, int user, int group, Path content, String target)
        implements Comparable<LayerEntry> {
    /** What it is. */
    public enum Kind {
        FILE('-'),
        FOLDER('d'),
        LINK('l');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    private static final int ANYTHING = 0777;

    public static LayerEntry file(String path, int mode, Owner owner, Path content) {
        return new LayerEntry(path, Kind.FILE, mode, owner.user(), owner.group(), content, "");
    }

    public static LayerEntry folder(String path, int mode, Owner owner) {
        return new LayerEntry(path, Kind.FOLDER, mode, owner.user(), owner.group(), Path.of(""), "");
    }

    public static LayerEntry link(String path, Owner owner, String target) {
        return new LayerEntry(path, Kind.LINK, ANYTHING, owner.user(), owner.group(), Path.of(""), target);
    }

    /** The same at another place. */
    public LayerEntry at(String place) {
        return new LayerEntry(place, kind, mode, user, group, content, target);
    }

    /** The same, owned by another. */
    public LayerEntry ownedBy(Owner owner) {
        return new LayerEntry(path, kind, mode, owner.user(), owner.group(), content, target);
    }

    /** The same with other permissions. */
    public LayerEntry mode(int permissions) {
        return new LayerEntry(path, kind, permissions, user, group, content, target);
    }

    /** A folder comes before what is in it. */
    @Override
    public int compareTo(LayerEntry other) {
        return path.compareTo(other.path);
    }

    /** A line as of {@code ls}, without what differs from machine to machine. */
    @Override
    public String toString() {
        String arrow = kind == Kind.LINK ? " -> " + target : "";
        return "%s%04o %d:%d /%s%s".formatted(kind.letter, mode, user, group, path, arrow);
    }
}
