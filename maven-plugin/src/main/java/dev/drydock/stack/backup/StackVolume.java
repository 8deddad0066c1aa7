package dev.drydock.stack.backup;

import dev.drydock.docker.Engine;
import dev.drydock.docker.Volume;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A named volume of a stack.
 *
 * @param key in the compose files
 * @param name on the engine
 * @param external whether somebody else made it, and alone may remove it
 */
record StackVolume(String key, String name, boolean external) {
    /** Those that the files declare; without files those on the engine that were made for the stack. */
    static List<StackVolume> all(NamedStack stack, Engine engine) {
        return stack.files()
                .map(files -> files.volumes().stream()
                        .map(volume -> new StackVolume(
                                volume.key(),
                                volume.section()
                                        .text("name")
                                        .map(Object::toString)
                                        .orElse(volume.key()),
                                volume.isExternal()))
                        .toList())
                .orElseGet(() -> made(stack, engine));
    }

    private static List<StackVolume> made(NamedStack stack, Engine engine) {
        return engine.volumes().list(Observation.labels(stack.name())).stream()
                .filter(volume -> volume.labels().containsKey(ComposeLabels.VOLUME))
                .map(volume -> new StackVolume(volume.labels().get(ComposeLabels.VOLUME), volume.name(), false))
                .sorted(Comparator.comparing(StackVolume::key))
                .toList();
    }

    /**
     * Those that the user means.
     *
     * @param words keys or names; none for all
     */
    static List<StackVolume> chosen(List<String> words, NamedStack stack, Engine engine) throws StackTrouble {
        List<StackVolume> all = all(stack, engine);
        var chosen = new ArrayList<StackVolume>();
        for (String word : words) {
            Optional<StackVolume> found = all.stream()
                    .filter(volume -> volume.key().equals(word) || volume.name().equals(word))
                    .findFirst();
            chosen.add(found.orElseThrow(() -> StackTrouble.of(Blame.STACK, List.of(unknown(word, stack, all)))));
        }
        return words.isEmpty() ? all : chosen.stream().distinct().toList();
    }

    private static String unknown(String word, NamedStack stack, List<StackVolume> all) {
        return "Stack " + stack.name() + " has no volume `" + word + "`; "
                + (all.isEmpty()
                        ? "it has no named volumes"
                        : "it has "
                                + String.join(
                                        ", ", all.stream().map(StackVolume::key).toList()));
    }

    Optional<Volume> find(Engine engine) {
        return engine.volumes().find(name);
    }

    /** The usual name of the file that it is backed up to. */
    String archiveName() {
        return key.replaceAll("[^\\w.-]", "_") + ".tar.gz";
    }
}
