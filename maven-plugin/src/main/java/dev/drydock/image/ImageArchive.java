package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An image as one file, which holds the two layouts at once, as newer engines write it: {@code manifest.json} for
 * engines, {@code index.json} for what knows OCI only.
 *
 * @param target repository it belongs to
 * @param tags it is to get there when it is loaded
 */
record ImageArchive(BuiltImage image, ImageReference target, List<String> tags) {
    private static final String BLOBS = "blobs/sha256/";
    private static final int READABLE = 0644;

    /**
     * Writes it.
     *
     * @param known how many layers, from the lowest on, whoever reads this has: they are named but not sent
     */
    void writeTo(OutputStream archive, int known) throws IOException {
        var tar = new TarArchiveOutputStream(archive, UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        put(tar, "oci-layout", Json.bytes(Map.of("imageLayoutVersion", "1.0.0")));
        put(tar, "index.json", Json.bytes(index()));
        put(tar, "manifest.json", Json.bytes(List.of(listing())));
        put(tar, blob(image.id()), image.configBytes());
        put(tar, blob(image.digest()), image.manifestBytes());
        var written = new HashSet<String>();
        for (Layer layer : image.layers().subList(known, image.layers().size())) {
            if (written.add(layer.digest())) {
                tar.putArchiveEntry(header(blob(layer.digest()), layer.size()));
                try (InputStream content = layer.content().open()) {
                    content.transferTo(tar);
                }
                tar.closeArchiveEntry();
            }
        }
        tar.finish();
    }

    private Map<String, Object> listing() {
        return Map.of(
                "Config",
                blob(image.id()),
                "RepoTags",
                tags.stream().map(tag -> ImageName.tagged(target, tag)).toList(),
                "Layers",
                image.layers().stream().map(layer -> blob(layer.digest())).toList());
    }

    private Map<String, Object> index() {
        return Map.of(
                "schemaVersion",
                2L,
                "mediaType",
                "application/vnd.oci.image.index.v1+json",
                "manifests",
                tags.stream().map(this::descriptor).toList());
    }

    private Map<String, Object> descriptor(String tag) {
        var annotations = new TreeMap<String, String>();
        annotations.put("io.containerd.image.name", ImageName.qualified(target, tag));
        annotations.put("org.opencontainers.image.ref.name", tag);
        return Map.of(
                "mediaType",
                image.mediaType(),
                "digest",
                image.digest(),
                "size",
                image.manifestBytes().length,
                "annotations",
                annotations);
    }

    private static String blob(String digest) {
        return BLOBS + Sha256.hex(digest);
    }

    private static void put(TarArchiveOutputStream tar, String path, byte[] content) throws IOException {
        tar.putArchiveEntry(header(path, content.length));
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry header(String path, long size) {
        var header = new TarArchiveEntry(path);
        header.setSize(size);
        header.setMode(READABLE);
        header.setIds(0, 0);
        header.setNames("", "");
        header.setModTime(Date.from(Instant.EPOCH));
        return header;
    }
}
