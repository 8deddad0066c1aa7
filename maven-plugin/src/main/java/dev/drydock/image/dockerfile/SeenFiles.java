package dev.drydock.image.dockerfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerEntry.Kind;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.Json;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What was seen of the files of an image, in this build and in earlier ones: an image never changes. */
final class SeenFiles {
    private static final String NOTHING = "";

    private final LayerStore store;
    private final String key;
    private final TreeMap<String, Optional<LayerEntry>> seen = new TreeMap<>();
    private boolean complete;
    private boolean changed;

    /**
     * What is remembered.
     *
     * @param cache folder for what is remembered
     * @param image its id
     */
    SeenFiles(Path cache, String image) throws IOException {
        this.store = new LayerStore(cache);
        this.key = "files of " + image;
        try {
            JsonNode kept = Json.tree(store.kept(key));
            complete = kept.path("complete").asBoolean();
            kept.path("files").forEach(row -> seen.put(row.path(0).asText(), entry(row)));
        } catch (NoSuchFileException firstTime) {
            // then nothing is
        }
    }

    /** Whether it is known what stands at a path. */
    boolean knows(String path) {
        return complete || seen.containsKey(path);
    }

    /** What stands at a path that is known. */
    Optional<LayerEntry> at(String path) {
        return seen.getOrDefault(path, Optional.empty());
    }

    void add(String path, Optional<LayerEntry> entry) {
        seen.put(path, entry);
        changed = true;
    }

    /** From now on nothing stands where nothing was seen. */
    void complete() {
        complete = true;
        changed = true;
    }

    void keep() throws IOException {
        if (changed) {
            var files = new ArrayList<List<Object>>();
            seen.forEach((path, entry) -> files.add(row(path, entry)));
            var kept = new TreeMap<String, Object>();
            kept.put("complete", complete);
            kept.put("files", files);
            store.keep(key, Json.bytes(kept));
        }
    }

    private static List<Object> row(String path, Optional<LayerEntry> entry) {
        return entry.<List<Object>>map(found ->
                        List.of(path, found.kind().name(), found.mode(), found.user(), found.group(), found.target()))
                .orElse(List.of(path, NOTHING));
    }

    private static Optional<LayerEntry> entry(JsonNode row) {
        String kind = row.path(1).asText();
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new LayerEntry(
                        row.path(0).asText(),
                        Kind.valueOf(kind),
                        row.path(2).asInt(),
                        row.path(3).asInt(),
                        row.path(4).asInt(),
                        Path.of(""),
                        row.path(5).asText()));
    }
}
