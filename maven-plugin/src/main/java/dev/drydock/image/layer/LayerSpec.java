package dev.drydock.image.layer;

import dev.drydock.text.Paths;
import java.nio.file.Path;
import java.util.List;

/**
 * A layer as the user asks for it: files from here, into there.
 *
 * @param name for people
 * @param from file or folder
 * @param into path in the image; what a single file is called there, or ending in a slash the folder it goes into
 * @param includes Ant patterns below {@code from}; none for all
 * @param excludes Ant patterns below {@code from}
 * @param owner of all in it
 * @param fileMode permissions of its files, or {@link #AS_FOUND}
 * @param directoryMode permissions of its folders
 * @param links what becomes of symbolic links
 * @param ignoreFile below the project, with what stays out; empty for the folder's {@code .dockerignore}
 */
public record LayerSpec(
        String name,
        Path from,
        String into,
        List<String> includes,
        List<String> excludes,
        Owner owner,
        int fileMode,
        int directoryMode,
        Links links,
        String ignoreFile) {
    /** What becomes of symbolic links. */
    public enum Links {
        /** They are links in the image. */
        KEEP,
        /** What they lead to takes their place. */
        FOLLOW
    }

    /** 0755 for what its owner may run here, else 0644: as git sees it, and no matter which umask. */
    public static final int AS_FOUND = -1;

    /** What everybody may enter and its owner may change. */
    public static final int OPEN_FOLDER = 0755;

    private static final int PROGRAM = 0755;
    private static final int DOCUMENT = 0644;

    public LayerSpec {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** All of a file or folder, owned by root. */
    public static LayerSpec of(String name, Path from, String into) {
        return new LayerSpec(name, from, into, List.of(), List.of(), Owner.ROOT, AS_FOUND, OPEN_FOLDER, Links.KEEP, "");
    }

    /** The layer, given what was found under {@link #from}. */
    public LayerPlan plan(List<SourceFile> found) {
        return LayerPlan.of(name, found.stream().map(this::entry).toList());
    }

    private LayerEntry entry(SourceFile source) {
        String path = place(source);
        return switch (source.kind()) {
            case FOLDER -> LayerEntry.folder(path, directoryMode, owner);
            case LINK -> LayerEntry.link(path, owner, source.target());
            case FILE -> LayerEntry.file(path, mode(source), owner, source.file());
        };
    }

    private String place(SourceFile source) {
        String folder = Paths.resolve("", into.replaceFirst("^/+", "")).orElseThrow();
        boolean single = source.path().isEmpty() && source.kind() != LayerEntry.Kind.FOLDER;
        if (single && (into.isEmpty() || into.endsWith("/"))) {
            return Paths.join(folder, String.valueOf(source.file().getFileName()));
        }
        return source.path().isEmpty() ? folder : Paths.join(folder, source.path());
    }

    private int mode(SourceFile source) {
        if (fileMode != AS_FOUND) {
            return fileMode;
        }
        return source.executable() ? PROGRAM : DOCUMENT;
    }
}
