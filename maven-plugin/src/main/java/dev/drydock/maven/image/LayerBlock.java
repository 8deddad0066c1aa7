package dev.drydock.maven.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that go into the image as a layer. */
public final class LayerBlock {
    /** For people; by default what it is made of. */
    @Nullable
    String name;

    /** A file or folder of the module. */
    @Nullable
    String from;

    /** Where it goes in the image; for a file with a slash at the end the folder. */
    @Nullable
    String into;

    /** Ant patterns of what goes in. */
    @Nullable
    List<String> includes;

    /** Ant patterns of what stays out, beside what <code>.dockerignore</code> names. */
    @Nullable
    List<String> excludes;

    /** Number of the user who owns it, by default 0. */
    @Nullable
    String user;

    /** Number of the group that owns it, by default that of the user. */
    @Nullable
    String group;

    /** Permissions of its files, by default 755 for those that can be run here and 644 for others. */
    @Nullable
    String fileMode;

    /** Permissions of its folders, by default 755. */
    @Nullable
    String directoryMode;

    /** For Maven, which fills it. */
    public LayerBlock() {}

    /** Takes what {@code -Dstack.image.layers=} has between two commas: {@code requirements:/app/lib}. */
    public void set(String text) {
        int colon = text.lastIndexOf(':');
        from = colon < 0 ? text : text.substring(0, colon);
        into = colon < 0 ? null : text.substring(colon + 1);
    }
}
