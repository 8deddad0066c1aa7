package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Resource;
import dev.drydock.console.Bytes;
import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Volume;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the volumes that go with a stack: those that carry its label and, where the files are known, that these declare;
 * and anonymous ones that earlier containers left. External ones carry no label of ours.
 */
final class Doomed {
    private final Engine engine;
    private final String project;
    private final Optional<Set<String>> declared;
    private final Set<String> keep;

    Doomed(Engine engine, NamedStack stack, Set<String> keep) {
        this.engine = engine;
        this.project = stack.name();
        this.declared = stack.files().map(Doomed::declared);
        this.keep = keep;
    }

    private static Set<String> declared(ComposeProject files) {
        return files.volumes().stream()
                .filter(volume -> !volume.isExternal())
                .map(Resource::key)
                .collect(Collectors.toSet());
    }

    /** Names of the volumes with a line about each; tells of those that stay. */
    Map<String, String> volumes(Messages messages) {
        Map<String, Long> sizes = engine.diskUsage().volumes();
        var doomed = new TreeMap<String, String>();
        for (Volume volume : engine.volumes().list(Observation.labels(project))) {
            Optional<String> reason = reasonToStay(volume);
            if (reason.isPresent()) {
                messages.info("Volume " + volume.name() + " stays: " + reason.get());
            } else {
                Long size = sizes.get(volume.name());
                doomed.put(
                        volume.name(),
                        volume.name() + " (" + (size == null ? "of unknown size" : Bytes.text(size)) + ")");
            }
        }
        return doomed;
    }

    private Optional<String> reasonToStay(Volume volume) {
        Map<String, String> labels = volume.labels();
        String key = labels.getOrDefault(ComposeLabels.VOLUME, "");
        if (labels.getOrDefault(ComposeLabels.KEEP, "").equals("true")) {
            return Optional.of("it is labelled " + ComposeLabels.KEEP + "=true");
        }
        if (List.of(volume.name(), key).stream().anyMatch(keep::contains)) {
            return Optional.of("`stack.keep` names it");
        }
        boolean anonymous = labels.containsKey(ComposeLabels.ANONYMOUS_VOLUME);
        return anonymous || declared.map(keys -> keys.contains(key)).orElse(true)
                ? Optional.empty()
                : Optional.of("the files don't declare it");
    }
}
