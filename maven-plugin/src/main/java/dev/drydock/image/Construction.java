package dev.drydock.image;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.image.ImageBill.Laid;
import dev.drydock.image.check.FinishedImage;
import dev.drydock.image.check.LayerContents;
import dev.drydock.image.layer.LayerArchive;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerListings;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes an image out of what was planned. The base is looked for while layers of ours are packed. */
record Construction(ImageRequest request, ImagePlan plan, Begun<BaseImage> looking, ImageBill bill, WorkListener work) {
    private static final int READABLE = 0644;

    /**
     * An image, and what rules see of it.
     *
     * @param finished with the contents of its layers
     * @param laid what its bill is made of
     */
    record Made(BuiltImage image, FinishedImage finished, Laid laid) {
        /** What its layers hold. */
        Map<String, LayerContents> byDigest() {
            var contents = new HashMap<String, LayerContents>();
            for (int i = 0; i < image.layers().size(); i++) {
                contents.put(image.layers().get(i).digest(), finished.layers().get(i));
            }
            return contents;
        }
    }

    Made make() throws IOException, Unbuildable {
        var layers = new ArrayList<Layer>();
        for (LayerPlan layer : plan.layers()) {
            layers.add(packed(layer));
        }
        BaseImage base = looking.get();
        check(base);
        checkLibraries(base);
        ImagePlan whole = plan;
        for (ClassDataPlan data : plan.classData()) {
            whole = data.within(whole, base, request, work);
        }
        for (LayerPlan layer :
                whole.layers().subList(plan.layers().size(), whole.layers().size())) {
            layers.add(packed(layer));
        }
        if (request.bill().inside()) {
            LayerPlan inside = inside(new Laid(base, whole, layers));
            whole = whole.with(inside, whole.container());
            layers.add(packed(inside));
        }
        BuiltImage image = new Assembly(base, whole, layers).image();
        return new Made(
                image,
                new FinishedImage(Json.tree(image.configBytes()), contents(base, whole.layers(), layers)),
                new Laid(base, whole, layers));
    }

    /** The layer with the bill of all below it. */
    private LayerPlan inside(Laid laid) throws IOException {
        Path file = Files.createDirectories(request.applicationCache()).resolve("image.cdx.json");
        Files.writeString(file, bill.json("", List.of(laid)));
        return LayerPlan.of("sbom", List.of(LayerEntry.file(ImageBill.PLACE, READABLE, Owner.ROOT, file)));
    }

    private Layer packed(LayerPlan layer) throws IOException {
        var archive = new LayerArchive(layer, request.filesModified());
        return new LayerStore(request.applicationCache()).packed(layer.name(), archive.key(), target -> {
            try (Work packing = work.begin(Work.Kind.PACK, "layer " + layer.name(), 0)) {
                archive.writeTo(target, packing);
                packing.done();
            }
        });
    }

    /** A base that was made for one platform only, in a file or in an engine, is asked for several in vain. */
    private void check(BaseImage base) throws Unbuildable {
        Object architecture = base.config().get("architecture");
        if (request.platforms().size() > 1 && !plan.platform().architecture().equals(architecture)) {
            throw Unbuildable.asAsked("The base `" + plan.base() + "` is made for "
                    + base.config().get("os") + "/"
                    + architecture + ", not for " + plan.platform()
                    + "; name a base of several platforms, or one platform"
                    + " with `-Dstack.image.platforms=`");
        }
    }

    /** A runtime is linked against the libraries of the system that its JDK is of. */
    private void checkLibraries(BaseImage base) throws IOException, Unbuildable {
        if (plan.libraries().isEmpty()) {
            return;
        }
        var missing = new TreeMap<>(plan.libraries());
        var listings = new LayerListings(new LayerStore(request.baseCache()));
        for (Layer layer : base.layers()) {
            listings.read(layer, false).files().forEach(file -> missing.remove(nameOf(file.path())));
        }
        plan.layers().forEach(layer -> layer.entries().forEach(entry -> missing.remove(nameOf(entry.path()))));
        if (!missing.isEmpty()) {
            throw Unbuildable.asAsked("The runtime needs libraries that the base `" + plan.base() + "` lacks: "
                    + missing.entrySet().stream()
                            .map(entry -> entry.getKey() + " (for " + entry.getValue() + ")")
                            .collect(Collectors.joining(", "))
                    + "; take a base of the system that the JDK is of, or add them by a layer");
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Layers of the base are others' to judge, and are not fetched only to be looked into; ours are as planned. */
    private List<LayerContents> contents(BaseImage base, List<LayerPlan> plans, List<Layer> ours) throws IOException {
        var listings = new LayerListings(new LayerStore(request.baseCache()));
        var contents = new ArrayList<LayerContents>();
        for (Layer layer : base.layers()) {
            boolean open = request.gate().budget().needsAll();
            contents.add(open ? listings.read(layer, false) : LayerListings.closed(layer));
        }
        for (int i = 0; i < ours.size(); i++) {
            contents.add(LayerListings.planned(ours.get(i), plans.get(i)));
        }
        return contents;
    }
}
