package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags what is shipped with every copy of the image and seen in none. */
final class NoHiddenFiles implements ImageRule {
    private static final long LITTLE = 1_000_000;

    @Override
    public String name() {
        return "no-hidden-files";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        return new TreeMap<>(HiddenFiles.of(image.layers()).byLayer())
                .entrySet().stream()
                        .filter(layer -> layer.getValue() >= LITTLE)
                        .map(
                                layer -> Size.text(layer.getValue()) + " of the layer `" + layer.getKey()
                                        + "` are replaced or removed by later ones and shipped all the same; leave them out there");
    }
}
