package dev.drydock.image.dockerfile;

import dev.drydock.image.LayerEntry;
import dev.drydock.image.Owner;
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
        return entry.isEmpty() ? Optional.empty() : Optional.of(entry(entry.get(), archive, content -> NOTHING));
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
                entries.add(entry(entry, tar, scratch::keep));
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException("the archive is damaged: " + malformed.getMessage(), malformed);
        }
        return entries;
    }

    /** All entries without contents, but for devices and the like; a hard link is a file. */
    static List<LayerEntry> headers(InputStream archive) throws IOException, NotOurs {
        var entries = new ArrayList<LayerEntry>();
        TarArchiveInputStream tar = tar(archive);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isLink()) {
                entries.add(LayerEntry.file(path(entry), entry.getMode() & PERMISSIONS, owner(entry), NOTHING));
            } else if (entry.isDirectory() || entry.isSymbolicLink() || entry.isFile()) {
                entries.add(entry(entry, tar, content -> NOTHING));
            }
        }
        return entries;
    }

    /** Where the content of a file goes. */
    private interface Keeping {
        Path keep(InputStream content) throws IOException;
    }

    private static LayerEntry entry(TarArchiveEntry entry, InputStream content, Keeping keeping)
            throws IOException, NotOurs {
        String path = path(entry);
        if (entry.getExtraPaxHeaders().keySet().stream().anyMatch(name -> name.startsWith(ATTRIBUTE))) {
            throw new NotOurs("`" + path + "` has attributes beside its permissions");
        }
        Owner owner = owner(entry);
        int mode = entry.getMode() & PERMISSIONS;
        if (entry.isDirectory()) {
            return LayerEntry.folder(path, mode, owner);
        }
        if (entry.isSymbolicLink()) {
            return LayerEntry.link(path, owner, entry.getLinkName());
        }
        if (!entry.isFile() || entry.isLink() || entry.isSparse()) {
            throw new NotOurs("`" + path + "` is no file, folder or symbolic link");
        }
        return LayerEntry.file(path, mode, owner, keeping.keep(content));
    }

    private static String path(TarArchiveEntry entry) throws NotOurs {
        String path = Paths.resolve("", entry.getName().replaceFirst("^/+", "")).orElseThrow();
        if (!Paths.within("", path)) {
            throw new NotOurs("the archive has an entry that leads out of it: `" + entry.getName() + "`");
        }
        return path;
    }

    private static Owner owner(TarArchiveEntry entry) {
        return new Owner(Math.toIntExact(entry.getLongUserId()), Math.toIntExact(entry.getLongGroupId()));
    }
}
