package dev.drydock.image.layer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.check.LayerContents;
import dev.drydock.image.check.LayerContents.File;
import dev.drydock.image.check.LayerContents.Kind;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Says what layers hold. One that has to be unpacked for that is unpacked once. */
public record LayerListings(LayerStore store) {
    /**
     * What a layer holds.
     *
     * @param added whether the author of the image put it there
     */
    public LayerContents read(Layer layer, boolean added) throws IOException {
        List<File> files = files(layer);
        return new LayerContents(name(layer), added, layer.size(), size(files), files);
    }

    /** The same, of a layer that nobody needs to look into. */
    public static LayerContents closed(Layer layer) {
        return new LayerContents(name(layer), false, layer.size(), LayerContents.UNKNOWN, List.of());
    }

    /** The same, of a layer that was made by a plan. */
    public static LayerContents planned(Layer layer, LayerPlan plan) throws IOException {
        var files = new ArrayList<File>();
        for (LayerEntry entry : plan.entries()) {
            boolean file = entry.kind() == LayerEntry.Kind.FILE;
            files.add(new File(entry.path(), kind(entry.kind()), entry.mode(), file ? Files.size(entry.content()) : 0));
        }
        return new LayerContents(name(layer), true, layer.size(), size(files), files);
    }

    private List<File> files(Layer layer) throws IOException {
        String key = "listing " + layer.diffId();
        try {
            return remembered(store.kept(key));
        } catch (NoSuchFileException firstTime) {
            List<File> files = unpacked(layer);
            store.keep(key, Json.bytes(files.stream().map(LayerListings::row).toList()));
            return files;
        }
    }

    private static List<File> unpacked(Layer layer) throws IOException {
        var files = new ArrayList<File>();
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(layer.content().open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = entry.getName().replaceFirst("^(\\.?/)+", "").replaceFirst("/$", "");
                files.add(new File(path, kind(entry), entry.getMode(), entry.getSize()));
            }
        }
        return files;
    }

    private static List<File> remembered(byte[] text) throws IOException {
        var files = new ArrayList<File>();
        for (JsonNode row : Json.tree(text)) {
            files.add(new File(
                    row.path(0).asText(),
                    Kind.valueOf(row.path(1).asText()),
                    row.path(2).asInt(),
                    row.path(3).asLong()));
        }
        return files;
    }

    private static List<Object> row(File file) {
        return List.of(file.path(), file.kind().name(), file.mode(), file.size());
    }

    private static long size(List<File> files) {
        return files.stream().mapToLong(File::size).sum();
    }

    private static String name(Layer layer) {
        return layer.name().isEmpty() ? layer.diffId() : layer.name();
    }

    private static Kind kind(LayerEntry.Kind kind) {
        return switch (kind) {
            case FILE -> Kind.FILE;
            case FOLDER -> Kind.FOLDER;
            case LINK -> Kind.LINK;
        };
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        return entry.isFile() ? Kind.FILE : Kind.OTHER;
    }
}
