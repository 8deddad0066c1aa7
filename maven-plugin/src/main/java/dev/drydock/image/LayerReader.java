package dev.drydock.image;

import dev.drydock.image.check.LayerContents;
import dev.drydock.image.check.LayerContents.File;
import dev.drydock.image.check.LayerContents.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Looks into layers. */
final class LayerReader {
    private LayerReader() {}

    /**
     * What a layer holds.
     *
     * @param added whether the author of the image put it there
     */
    static LayerContents read(Layer layer, boolean added) throws IOException {
        var files = new ArrayList<File>();
        long unpacked = 0;
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(layer.content().open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = entry.getName().replaceFirst("^(\\.?/)+", "").replaceFirst("/$", "");
                files.add(new File(path, kind(entry), entry.getMode(), entry.getSize()));
                unpacked += entry.getSize();
            }
        }
        return new LayerContents(name(layer), added, layer.size(), unpacked, files);
    }

    /** The same, of a layer that nobody needs to look into. */
    static LayerContents closed(Layer layer) {
        return new LayerContents(name(layer), false, layer.size(), 0, List.of());
    }

    private static String name(Layer layer) {
        return layer.name().isEmpty() ? layer.diffId() : layer.name();
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
