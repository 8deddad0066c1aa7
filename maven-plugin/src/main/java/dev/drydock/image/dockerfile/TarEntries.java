package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.Owner;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the entries of tar archives, as far as a layer of ours can hold them. */
final class TarEntries {
    private static final int PERMISSIONS = 07777;
    private static final Path NOTHING = Path.of("");
    private static final String ATTRIBUTE = "SCHILY.xattr.";

    private TarEntries() {}

    /**
     * The first entry, without its content.
     *
     * @return empty if there is none, or if this is no archive
     */
    static Optional<LayerEntry> first(InputStream archive) throws IOException, NotOurs {
        Optional<TarArchiveEntry> entry = header(archive);
        return entry.isEmpty() ? Optional.empty() : Optional.of(described(entry.get()));
    }

    /** Whether it begins as an archive does. */
    static boolean isArchive(InputStream content) {
        try {
            return header(content).isPresent();
        } catch (IOException other) {
            return false;
        }
    }

    private static Optional<TarArchiveEntry> header(InputStream archive) throws IOException {
        try {
            return Optional.ofNullable(tar(archive).getNextEntry()).filter(TarArchiveEntry::isCheckSumOK);
        } catch (IllegalArgumentException malformed) { // the library's word for numbers that are none
            return Optional.empty();
        }
    }

    private static TarArchiveInputStream tar(InputStream archive) {
        return new TarArchiveInputStream(archive, StandardCharsets.UTF_8.name());
    }

    /** All entries, in their order; the empty path stands for the folder that the archive is of. */
    static List<LayerEntry> all(InputStream archive, Scratch scratch) throws IOException, NotOurs {
        var entries = new ArrayList<LayerEntry>();
        TarArchiveInputStream tar = tar(archive);
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                LayerEntry described = described(entry);
                if (described.kind() == LayerEntry.Kind.FILE) {
                    check(entry);
                    var owner = new Owner(described.user(), described.group());
                    described = LayerEntry.file(described.path(), described.mode(), owner, scratch.keep(tar));
                }
                entries.add(described);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException("the archive is damaged: " + malformed.getMessage(), malformed);
        }
        return entries;
    }

    /** All entries without contents, but for devices and the like. */
    static List<LayerEntry> headers(InputStream archive) throws IOException, NotOurs {
        var entries = new ArrayList<LayerEntry>();
        TarArchiveInputStream tar = tar(archive);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (!isDevice(entry)) {
                entries.add(described(entry));
            }
        }
        return entries;
    }

    private static boolean isDevice(TarArchiveEntry entry) {
        return entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    }

    /** A hard link is a file here. */
    private static LayerEntry described(TarArchiveEntry entry) throws NotOurs {
        String path = Paths.resolve("", entry.getName().replaceFirst("^/+", "")).orElseThrow();
        if (!Paths.within("", path)) {
            throw new NotOurs("the archive has an entry that leads out of it: `" + entry.getName() + "`");
        }
        if (isDevice(entry)) {
            throw new NotOurs("`" + path + "` is no file, folder or link");
        }
        var owner = new Owner(number(path, entry.getLongUserId()), number(path, entry.getLongGroupId()));
        int mode = entry.getMode() & PERMISSIONS;
        if (entry.isDirectory()) {
            checkAttributes(entry);
            return LayerEntry.folder(path, mode, owner);
        }
        return entry.isSymbolicLink()
                ? LayerEntry.link(path, owner, entry.getLinkName())
                : LayerEntry.file(path, mode, owner, NOTHING);
    }

    private static int number(String path, long id) throws NotOurs {
        if (id != (int) id) {
            throw new NotOurs("`" + path + "` belongs to " + id);
        }
        return (int) id;
    }

    /** Whether a layer can hold the file as it is. */
    private static void check(TarArchiveEntry entry) throws NotOurs {
        if (entry.isLink() || entry.isSparse()) {
            throw new NotOurs("`" + entry.getName() + "` is a hard link or has holes");
        }
        checkAttributes(entry);
    }

    private static void checkAttributes(TarArchiveEntry entry) throws NotOurs {
        if (entry.getExtraPaxHeaders().keySet().stream().anyMatch(name -> name.startsWith(ATTRIBUTE))) {
            throw new NotOurs("`" + entry.getName() + "` has attributes beside its permissions");
        }
    }
}
