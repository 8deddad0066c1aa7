package dev.drydock.maven.image;

import dev.drydock.image.layer.LayerSpec;
import dev.drydock.image.layer.LayerSpec.Links;
import dev.drydock.image.layer.Owner;
import java.nio.file.Path;
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

    /** What becomes of symbolic links: <code>keep</code>, the default, or <code>follow</code> for what they lead to. */
    @Nullable
    String symlinks;

    /** A file of the module that names what stays out, in the place of <code>.dockerignore</code>. */
    @Nullable
    String ignoreFile;

    /** For Maven, which fills it. */
    public LayerBlock() {}

    /** Takes what {@code -Dstack.image.layers=} has between two commas: {@code requirements:/app/lib}. */
    public void set(String text) {
        int colon = text.lastIndexOf(':');
        from = colon < 0 ? text : text.substring(0, colon);
        into = colon < 0 ? null : text.substring(colon + 1);
    }

    LayerSpec spec() throws Misread {
        if (from == null || into == null) {
            throw new Misread("A layer needs `from`, a path of the module, and `into`, a path in the image");
        }
        int owner = Numbers.of("user", user == null ? "0" : user, Numbers.DECIMAL);
        return new LayerSpec(
                name == null ? from : name,
                Path.of(from),
                into,
                includes == null ? List.of() : includes,
                excludes == null ? List.of() : excludes,
                new Owner(owner, group == null ? owner : Numbers.of("group", group, Numbers.DECIMAL)),
                fileMode == null ? LayerSpec.AS_FOUND : Numbers.of("fileMode", fileMode, Numbers.OCTAL),
                directoryMode == null
                        ? LayerSpec.OPEN_FOLDER
                        : Numbers.of("directoryMode", directoryMode, Numbers.OCTAL),
                links(),
                ignoreFile == null ? "" : ignoreFile);
    }

    private Links links() throws Misread {
        return switch (symlinks == null ? "keep" : symlinks.strip()) {
            case "keep" -> Links.KEEP;
            case "follow" -> Links.FOLLOW;
            default -> throw new Misread("`symlinks` is `" + symlinks + "`; it can be `keep` or `follow`");
        };
    }
}
