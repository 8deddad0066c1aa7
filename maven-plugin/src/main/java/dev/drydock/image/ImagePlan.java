package dev.drydock.image;

import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An image to be: its base, what is put upon it in this order, and how it runs.
 *
 * @param base {@code scratch}, a {@code tar://} path, or a name in a registry
 * @param created the time it is to carry
 * @param runtimes that it brings along, or none
 * @param classData the archive that is made once the base is there, or none
 */
record ImagePlan(
        String base,
        Platform platform,
        List<LayerPlan> layers,
        ContainerSettings container,
        Format format,
        Instant created,
        List<OwnRuntime> runtimes,
        List<ClassDataPlan> classData) {
    ImagePlan {
        layers = layers.stream().filter(layer -> !layer.isEmpty()).toList();
        runtimes = List.copyOf(runtimes);
        classData = List.copyOf(classData);
    }

    /** The same for another platform. */
    ImagePlan on(Platform other) {
        return new ImagePlan(base, other, layers, container, format, created, runtimes, classData);
    }

    /** The same with one more layer, and other settings. */
    ImagePlan with(LayerPlan layer, ContainerSettings settings) {
        var all = Stream.concat(layers.stream(), Stream.of(layer)).toList();
        return new ImagePlan(base, platform, all, settings, format, created, runtimes, classData);
    }

    /** Libraries that the base has to hold, each with the file that needs it. */
    Map<String, String> libraries() {
        var needed = new TreeMap<String, String>();
        runtimes.forEach(runtime -> needed.putAll(runtime.needed()));
        return needed;
    }

    /** For tests and for people. */
    @Override
    public String toString() {
        return layers.stream().map(LayerPlan::toString).collect(Collectors.joining("", "from " + base + "\n", ""));
    }
}
