package dev.drydock.image;

import dev.drydock.image.check.LayerContents;
import dev.drydock.image.check.Size;
import dev.drydock.image.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an image is made of, and what became of the one before.
 *
 * @param before nothing if there was none
 */
public record ImageComparison(ImageRecord image, List<ImageRecord> before) {
    private static final int NAME = 24;

    public ImageComparison {
        before = List.copyOf(before);
    }

    /** Compares, if there is something to compare with. */
    public static ImageComparison of(ImageRecord image, Optional<ImageRecord> before) {
        return new ImageComparison(image, before.stream().toList());
    }

    /** A table, for people. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(image.name() + (image.digest().isEmpty() ? "" : ", " + image.digest()));
        lines.add(row("layer", "packed", "on disk", ""));
        for (ImageRecord.Part part : image.layers()) {
            lines.add(row(part.name(), Size.text(part.packed()), unpacked(part.unpacked()), news(part)));
        }
        String all = image.unpacked().map(Size::text).orElse("");
        lines.add(row("all", Size.text(image.packed()), all, growth()));
        if (image.wasted() > 0) {
            lines.add(Size.text(image.wasted()) + " are shipped and hidden by later layers");
        }
        return lines;
    }

    /** The same for programs. */
    public byte[] json() {
        var values = new TreeMap<String, Object>();
        values.put("image", image.name());
        values.put("imageDigest", image.digest());
        values.put("size", image.packed());
        image.unpacked().ifPresent(size -> values.put("unpackedSize", size));
        values.put("wastedSize", image.wasted());
        values.put("layers", image.layers().stream().map(this::values).toList());
        before.forEach(last -> {
            values.put("previousDigest", last.digest());
            values.put("previousSize", last.packed());
        });
        return Json.bytes(values);
    }

    private Map<String, Object> values(ImageRecord.Part part) {
        var values = new TreeMap<String, Object>();
        values.put("name", part.name());
        values.put("digest", part.digest());
        values.put("size", part.packed());
        if (part.unpacked() != LayerContents.UNKNOWN) {
            values.put("unpackedSize", part.unpacked());
        }
        if (!before.isEmpty()) {
            values.put("changed", isNew(part));
        }
        return values;
    }

    private String news(ImageRecord.Part part) {
        return before.isEmpty() || !isNew(part) ? "" : "changed";
    }

    private boolean isNew(ImageRecord.Part part) {
        Set<String> known = before.stream()
                .flatMap(last -> last.layers().stream())
                .map(ImageRecord.Part::diffId)
                .collect(Collectors.toSet());
        return !known.contains(part.diffId());
    }

    private String growth() {
        return before.stream()
                .map(last -> image.packed() - last.packed())
                .map(more -> (more < 0 ? "-" : "+") + Size.text(Math.abs(more)))
                .collect(Collectors.joining());
    }

    private static String unpacked(long size) {
        return size == LayerContents.UNKNOWN ? "" : Size.text(size);
    }

    private static String row(String name, String packed, String unpacked, String news) {
        return String.format(Locale.ROOT, "%-" + NAME + "s %10s %10s %s", name, packed, unpacked, news)
                .stripTrailing();
    }
}
