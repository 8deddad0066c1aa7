package dev.drydock.image;

import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Sha256;
import dev.drydock.image.sbom.BillOfMaterials;
import dev.drydock.image.sbom.Contents;
import dev.drydock.image.sbom.Contents.Java;
import dev.drydock.image.sbom.Contents.LayerDigests;
import dev.drydock.image.sbom.Contents.MavenArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the bill of an image: of what went into its layers, not of what was meant to. */
record ImageBill(ImageRequest request, String name, String tag) {
    /** Where it is in an image. */
    static final String PLACE = "usr/share/sbom/image.cdx.json";

    /**
     * An image for one platform as far as it is made.
     *
     * @param ours the layers that were put upon the base
     */
    record Laid(BaseImage base, ImagePlan plan, List<Layer> ours) {
        Laid {
            ours = List.copyOf(ours);
        }
    }

    /**
     * The bill.
     *
     * @param digest of the image, or empty while that is not known
     * @param images one for each platform
     */
    String json(String digest, List<Laid> images) throws IOException {
        var layers = new LinkedHashMap<String, LayerDigests>();
        images.forEach(image -> image.ours.forEach(layer ->
                layers.putIfAbsent(layer.digest(), new LayerDigests(layer.name(), layer.digest(), layer.diffId()))));
        Map<String, LayerDigests> byName = new LinkedHashMap<>();
        layers.values().forEach(layer -> byName.putIfAbsent(layer.name(), layer));
        Set<LayerDigests> told = new HashSet<>();
        var runtimes = new ArrayList<Java>();
        for (OwnRuntime own : images.get(0).plan.runtimes()) {
            LayerDigests layer =
                    Optional.ofNullable(byName.get(OwnRuntime.LAYER)).orElseThrow();
            told.add(layer);
            runtimes.add(new Java(
                    own.runtime().version(),
                    own.runtime().vendor(),
                    own.runtime().modules(),
                    layer));
        }
        var artifacts = new ArrayList<MavenArtifact>();
        for (JavaApplication application : request.applications()) {
            Optional<LayerDigests> classes = Optional.ofNullable(byName.get(JavaApplication.CLASSES));
            if (classes.isPresent()) {
                told.add(classes.get());
                artifacts.add(artifact(application.coordinates(), "", classes.get()));
            }
            for (JavaApplication.Dependency dependency : application.dependencies()) {
                LayerDigests layer = Optional.ofNullable(byName.get(JavaApplication.layerOf(dependency)))
                        .orElseThrow();
                told.add(layer);
                artifacts.add(artifact(dependency.coordinates(), sha256(dependency.jar()), layer));
            }
        }
        List<LayerDigests> others =
                layers.values().stream().filter(layer -> !told.contains(layer)).toList();
        return new BillOfMaterials(
                        new Contents(name, tag, digest, request.created(), bases(images), runtimes, artifacts, others))
                .json();
    }

    private static List<Contents.Base> bases(List<Laid> images) {
        return images.stream()
                .filter(image -> !image.base.name().isEmpty())
                .map(image -> new Contents.Base(
                        image.base.name(),
                        image.base.digest(),
                        image.plan.platform().toString()))
                .toList();
    }

    private MavenArtifact artifact(Coordinates artifact, String sha256, LayerDigests layer) throws IOException {
        return new MavenArtifact(
                artifact.group(),
                artifact.artifact(),
                artifact.version(),
                artifact.classifier(),
                artifact.type(),
                sha256,
                request.bill().licences().of(artifact),
                layer);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Sha256.hex(Sha256.of(content));
        }
    }
}
