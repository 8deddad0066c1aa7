package dev.drydock.image.base;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Unbuildable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** A base that lies in a file, as {@code docker save} writes it. */
final class TarBase implements AutoCloseable {
    private static final int GZIP = 0x1f8b;

    private final Path file;
    private final TarFile tar;
    private final Map<String, TarArchiveEntry> entries = new HashMap<>();

    private TarBase(Path file, TarFile tar) {
        this.file = file;
        this.tar = tar;
        for (TarArchiveEntry entry : tar.getEntries()) {
            entries.put(entry.getName().replaceFirst("^(\\./)+", ""), entry);
        }
    }

    /** Reads the image; layers that the store does not have are packed into it. */
    static BaseImage read(String name, Path file, LayerStore store) throws IOException, Unbuildable {
        if (!Files.isRegularFile(file)) {
            throw Unbuildable.asAsked("The base `" + name + "` is not there: no file " + file);
        }
        try (var base = new TarBase(file, new TarFile(file))) {
            return base.image(name, store);
        } catch (IOException | IllegalArgumentException broken) {
            throw Unbuildable.here("The base `" + name + "` can't be read: " + broken.getMessage(), broken);
        }
    }

    private BaseImage image(String name, LayerStore store) throws IOException, Unbuildable {
        if (!entries.containsKey("manifest.json")) {
            throw Unbuildable.asAsked("The base `" + name + "` has no `manifest.json`; write it with `docker save`");
        }
        JsonNode listing = Json.tree(bytes("manifest.json")).path(0);
        Map<String, Object> config = Json.object(bytes(listing.path("Config").asText()));
        JsonNode diffIds = Json.tree(Json.bytes(config)).path("rootfs").path("diff_ids");
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < diffIds.size(); i++) {
            String path = listing.path("Layers").path(i).asText();
            layers.add(layer(path, diffIds.path(i).asText(), store));
        }
        return new BaseImage(repository(listing), "", config, layers);
    }

    /** The name it was saved under; the path of the file means nothing elsewhere. */
    private static String repository(JsonNode listing) {
        return listing.path("RepoTags").path(0).asText("");
    }

    private Layer layer(String path, String diffId, LayerStore store) throws IOException, Unbuildable {
        Layer layer = store.packed("", diffId, archive -> {
            try (InputStream content = unpacked(open(path))) {
                content.transferTo(archive);
            }
        });
        if (!layer.diffId().equals(diffId)) {
            throw Unbuildable.here("The base " + file + " is damaged: its layer " + path + " is not " + diffId);
        }
        return layer;
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream content = open(path)) {
            return content.readAllBytes();
        }
    }

    /** Old engines write a layer once and link to it. */
    private InputStream open(String path) throws IOException {
        TarArchiveEntry entry = entries.get(path);
        if (entry != null && entry.isSymbolicLink()) {
            Path target = Path.of(path).resolveSibling(entry.getLinkName()).normalize();
            entry = entries.get(target.toString().replace('\\', '/'));
        }
        if (entry == null) {
            throw new IOException("`" + path + "` is missing in it");
        }
        return tar.getInputStream(entry);
    }

    private static InputStream unpacked(InputStream content) throws IOException {
        var buffered = new BufferedInputStream(content);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered) : buffered;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
