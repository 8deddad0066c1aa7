package dev.drydock.stack.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Finds what an archive holds beyond files of one folder: names and links that lead out of it, what is written through
 * a link, what comes twice, and devices. Is shown each entry in turn, and remembers their names.
 */
public final class ArchiveGuard {
    private final String root;
    private final boolean outsideLinks;
    private final Map<String, EntryKind> seen = new HashMap<>();

    /**
     * Guards one archive.
     *
     * @param root what all names must begin with, a name without slash
     * @param outsideLinks whether symbolic links may lead out of it by an absolute path; nothing is written through them
     */
    public ArchiveGuard(String root, boolean outsideLinks) {
        this.root = root;
        this.outsideLinks = outsideLinks;
    }

    /** What is wrong with the next entry, as a sentence about it without full stop; nothing if it is harmless. */
    public Optional<String> objection(TarArchiveEntry entry) {
        EntryKind kind = EntryKind.of(entry);
        Optional<String> name = EntryName.of(entry.getName());
        if (name.isEmpty()) {
            return objection(entry, "leads out of the folder");
        }
        String path = name.get();
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return objection(entry, "is not in the folder `" + root + "`");
        }
        if (seen.putIfAbsent(path, kind) != null) {
            return objection(entry, "is there twice");
        }
        if (!path.equals(root) && parent(path) != EntryKind.FOLDER) {
            return objection(entry, "is in no folder that came before it");
        }
        if (kind != EntryKind.FILE && entry.getSize() != 0) {
            return objection(entry, "carries content and is no file");
        }
        return switch (kind) {
            case FILE, FOLDER, PIPE -> Optional.empty();
            case LINK -> link(entry, path);
            case HARD_LINK -> hardLink(entry);
            case DEVICE -> objection(entry, "is a device");
            case OTHER -> objection(entry, "is of an unknown kind");
        };
    }

    private EntryKind parent(String path) {
        return seen.getOrDefault(path.substring(0, path.lastIndexOf('/')), EntryKind.OTHER);
    }

    private Optional<String> link(TarArchiveEntry entry, String path) {
        String target = entry.getLinkName();
        if (target.startsWith("/")) {
            return outsideLinks ? Optional.empty() : objection(entry, "is a link to `" + target + "`, outside");
        }
        boolean onlyLink = path.equals(root); // then what lies beside it is where it always pointed
        String folder = onlyLink ? "" : path.substring(root.length(), path.lastIndexOf('/'));
        return EntryName.staysInside(folder, target)
                ? Optional.empty()
                : objection(entry, "is a link to `" + target + "`, outside");
    }

    private Optional<String> hardLink(TarArchiveEntry entry) {
        boolean toFile = EntryName.of(entry.getLinkName())
                .map(seen::get)
                .filter(kind -> kind == EntryKind.FILE || kind == EntryKind.HARD_LINK)
                .isPresent();
        return toFile
                ? Optional.empty()
                : objection(entry, "is a hard link to `" + entry.getLinkName() + "`, which is no file before it");
    }

    private static Optional<String> objection(TarArchiveEntry entry, String what) {
        return Optional.of("`" + EntryName.shown(entry.getName()) + "` " + what);
    }
}
