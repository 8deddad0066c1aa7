package dev.drydock.dockerfile.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a source of COPY or ADD is, as far as its name tells. */
public enum SourceKind {
    /** A file or folder of the build context. */
    LOCAL,
    /** A file that ADD unpacks. */
    ARCHIVE,
    /** A download. */
    REMOTE,
    /** A Git repository. */
    GIT,
    /** A name that only a variable completes. */
    UNKNOWN;

    /** Endings of the archives that ADD unpacks: tar, plain or compressed by gzip, bzip2, xz, zstd or compress. */
    private static final List<String> ARCHIVES = List.of(
            ".tar",
            ".tar.gz",
            ".tgz",
            ".tar.bz2",
            ".tbz",
            ".tbz2",
            ".tb2",
            ".tar.xz",
            ".txz",
            ".tar.zst",
            ".tzst",
            ".tar.lzma",
            ".tlz",
            ".tar.z",
            ".tz",
            ".gz",
            ".bz2",
            ".xz",
            ".z",
            ".lz",
            ".lzma",
            ".zst");

    /** The kind of a source, from its text without quotes and variables; empty if that can't be known. */
    public static SourceKind of(Optional<String> source) {
        return source.map(SourceKind::of).orElse(UNKNOWN);
    }

    /** Whether the build reads it from its context. */
    public boolean isInContext() {
        return this == LOCAL || this == ARCHIVE;
    }

    static SourceKind of(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        boolean url = name.startsWith("http://") || name.startsWith("https://");
        boolean git = name.startsWith("git@") || name.startsWith("git://") || name.startsWith("ssh://");
        if (git || url && (name.endsWith(".git") || name.contains(".git#") || name.contains(".git?"))) {
            return GIT;
        }
        if (url) {
            return REMOTE;
        }
        return ARCHIVES.stream().anyMatch(name::endsWith) ? ARCHIVE : LOCAL;
    }
}
