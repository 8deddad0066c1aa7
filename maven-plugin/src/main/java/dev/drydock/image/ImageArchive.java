package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.ImageName;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Sha256;
import dev.drydock.text.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * An image as one file, which holds the two layouts at once, as newer engines write it: {@code manifest.json} for
 * engines, {@code index.json} for what knows OCI only. Engines of old can't choose among platforms, so that an archive of
 * several has the second alone.
 *
 * @param target repository it belongs to
 * @param tags it is to get there when it is loaded
 */
record ImageArchive(ImageSet images, ImageReference target, List<String> tags) {
    private static final String BLOBS = "blobs/sha256/";
    private static final int READABLE = 0644;
    private static final int RECORD = 512;
    private static final int END = 2 * RECORD;

    /**
     * Its bytes, made as they are read: no copy of the image lies on a disk in between.
     *
     * @param known how many layers, from the lowest on, whoever reads this has: they are named but not sent
     */
    InputStream open(int known) throws IOException {
        var parts = new ArrayList<Layer.Content>();
        add(parts, "oci-layout", Json.bytes(Map.of("imageLayoutVersion", "1.0.0")));
        add(parts, "index.json", Json.bytes(index()));
        if (images.isIndexed()) {
            add(parts, blob(images.digest()), images.bytes());
        } else {
            add(parts, "manifest.json", Json.bytes(List.of(listing(images.first()))));
        }
        for (BuiltImage image : images.images()) {
            add(parts, blob(image.id()), image.configBytes());
            add(parts, blob(image.digest()), image.manifestBytes());
        }
        var written = new HashSet<String>();
        for (BuiltImage image : images.images()) {
            for (Layer layer : image.layers().subList(known, image.layers().size())) {
                if (written.add(layer.digest())) {
                    add(parts, blob(layer.digest()), layer.size(), layer.content());
                }
            }
        }
        parts.add(() -> new ByteArrayInputStream(new byte[END]));
        return new Chain(parts.iterator());
    }

    /** About how many bytes that will be: those of all layers. */
    long size() {
        return images.layers().stream().mapToLong(Layer::size).sum();
    }

    private Map<String, Object> listing(BuiltImage image) {
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
                images.mediaType(),
                "digest",
                images.digest(),
                "size",
                images.bytes().length,
                "annotations",
                annotations);
    }

    private static String blob(String digest) {
        return BLOBS + Sha256.hex(digest);
    }

    private static void add(List<Layer.Content> parts, String path, byte[] content) throws IOException {
        add(parts, path, content.length, () -> new ByteArrayInputStream(content));
    }

    private static void add(List<Layer.Content> parts, String path, long size, Layer.Content content)
            throws IOException {
        byte[] header = header(path, size);
        byte[] padding = new byte[(int) Math.floorMod(-size, (long) RECORD)];
        parts.add(() -> new ByteArrayInputStream(header));
        parts.add(content);
        parts.add(() -> new ByteArrayInputStream(padding));
    }

    /** Of an entry whose name is short enough and whose size is small enough for the oldest of formats, or nearly. */
    private static byte[] header(String path, long size) throws IOException {
        var header = new TarArchiveEntry(path);
        header.setSize(size);
        header.setMode(READABLE);
        header.setIds(0, 0);
        header.setNames("", "");
        header.setModTime(Date.from(Instant.EPOCH));
        byte[] bytes = new byte[RECORD];
        header.writeEntryHeader(bytes, ZipEncodingHelper.getZipEncoding(UTF_8.name()), true);
        return bytes;
    }
}
