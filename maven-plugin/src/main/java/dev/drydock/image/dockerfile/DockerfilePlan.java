package dev.drydock.image.dockerfile;

import dev.drydock.image.LayersUpon;
import dev.drydock.image.layer.LayerPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The image that a Dockerfile makes.
 *
 * @param steps its instructions, those of the stages that it builds on first
 * @param author or empty
 * @param config how its containers run
 */
record DockerfilePlan(BaseFacts base, List<Step> steps, String author, Map<String, Object> config) {
    /**
     * What an instruction does to the files.
     *
     * @param text the instruction
     * @param layer without entries if it does nothing
     */
    record Step(String text, LayerPlan layer) {}

    DockerfilePlan {
        steps = List.copyOf(steps);
        config = Map.copyOf(config);
    }

    LayersUpon image() {
        var whole = new TreeMap<String, Object>(base.platform());
        whole.put("created", Instant.EPOCH.toString());
        whole.put("config", config);
        whole.put("history", history());
        if (!author.isEmpty()) {
            whole.put("author", author);
        }
        List<LayerPlan> layers = steps.stream()
                .map(Step::layer)
                .filter(layer -> !layer.isEmpty())
                .toList();
        return new LayersUpon(base.name(), base.layers(), layers, whole);
    }

    /** The engine does not hand out the history of the base as it is, so that its layers are named by it. */
    private List<Object> history() {
        var history = new ArrayList<Object>();
        base.layers().forEach(layer -> history.add(line("FROM " + base.name())));
        for (Step step : steps) {
            Map<String, Object> line = line(step.text());
            line.put("created_by", LayersUpon.MAKER);
            if (step.layer().isEmpty()) {
                line.put("empty_layer", true);
            }
            history.add(line);
        }
        return history;
    }

    private static Map<String, Object> line(String comment) {
        var line = new TreeMap<String, Object>();
        line.put("created", Instant.EPOCH.toString());
        line.put("comment", comment);
        return line;
    }

    /** For tests and for people. */
    @Override
    public String toString() {
        var text = new StringBuilder("from ").append(base.name()).append('\n');
        for (Step step : steps) {
            text.append(
                    step.layer().isEmpty() ? step.text() + "\n" : step.layer().toString());
        }
        return text.append(new TreeMap<>(config)).append('\n').toString();
    }
}
