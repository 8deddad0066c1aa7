package dev.drydock.image;

import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the configuration and the manifest of an image together. Pure: the same parts give the same bytes. */
record Assembly(BaseImage base, ImagePlan plan, List<Layer> layers) {
    /** Who made a layer, in the history of an image. */
    static final String MAKER = "drydock";

    /** What old builders tell of the container that a base was made in, which is not ours. */
    private static final Set<String> OF_ITS_BUILD =
            Set.of("container", "container_config", "docker_version", "id", "parent", "throwaway");

    private static final String LABEL = "org.opencontainers.image.";

    BuiltImage image() {
        List<Layer> all = Stream.concat(base.layers().stream(), layers.stream()).toList();
        String config = Json.text(config(all));
        String manifest = new Manifest(plan.format(), config, all, annotations()).text();
        return new BuiltImage(config, manifest, plan.format(), all, base.name(), plan.platform());
    }

    private Map<String, Object> config(List<Layer> all) {
        var config = new TreeMap<>(base.config());
        config.keySet().removeAll(OF_ITS_BUILD);
        var run = new TreeMap<>(Json.object(base.config(), "config"));
        var labels = new TreeMap<>(Json.object(run, "Labels"));
        labels.putAll(provenance());
        if (!labels.isEmpty()) {
            run.put("Labels", labels);
        }
        plan.container().applyTo(run);
        config.put("config", run);
        config.put("created", plan.created().toString());
        config.put(
                "rootfs",
                Map.of(
                        "type",
                        "layers",
                        "diff_ids",
                        all.stream().map(Layer::diffId).toList()));
        config.put("history", history());
        return config;
    }

    private List<Object> history() {
        var history = new ArrayList<Object>();
        if (base.config().get("history") instanceof List<?> inherited) {
            history.addAll(inherited);
        }
        layers.forEach(layer -> history.add(
                Map.of("created", plan.created().toString(), "created_by", MAKER, "comment", layer.name())));
        return history;
    }

    /** What the base was, by the names OCI has for it. */
    private Map<String, String> provenance() {
        var facts = new TreeMap<String, String>();
        if (!base.name().isEmpty()) {
            facts.put(LABEL + "base.name", base.name());
        }
        if (!base.digest().isEmpty()) {
            facts.put(LABEL + "base.digest", base.digest());
        }
        return facts;
    }

    /** The labels that OCI has a name for are annotations too, where there are any. */
    private Map<String, String> annotations() {
        if (plan.format() != Format.OCI) {
            return Map.of();
        }
        var annotations = new TreeMap<>(provenance());
        plan.container().labels().forEach((name, value) -> {
            if (name.startsWith(LABEL)) {
                annotations.put(name, value);
            }
        });
        return annotations;
    }
}
