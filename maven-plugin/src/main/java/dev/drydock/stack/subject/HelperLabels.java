package dev.drydock.stack.subject;

import dev.drydock.stack.spec.ComposeLabels;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels of containers that are never started, for what they give access to. They are those of one-offs of the project,
 * so that {@code docker compose} sees no service in it; what a killed process leaves is found by them and removed.
 */
public final class HelperLabels {
    private HelperLabels() {}

    /**
     * The labels.
     *
     * @param stack name of the project
     * @param purpose in a word
     * @param version of this plugin
     */
    public static Map<String, String> of(String stack, String purpose, String version) {
        Map<String, String> labels = new TreeMap<>(Observation.labels(stack));
        labels.put(ComposeLabels.SERVICE, purpose);
        labels.put(ComposeLabels.ONE_OFF, "True");
        labels.put(ComposeLabels.VERSION, version);
        labels.put(ComposeLabels.HELPER, purpose);
        labels.put(ComposeLabels.HELPER_OF, LivingProcess.self());
        return labels;
    }
}
