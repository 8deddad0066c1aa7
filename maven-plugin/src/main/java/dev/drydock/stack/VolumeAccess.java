package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Image;
import dev.drydock.stack.StackTrouble.Blame;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.volume.VolumeContainer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens the volumes of a stack by containers that carry its labels and are never started. */
final class VolumeAccess {
    private final Engine engine;
    private final NamedStack stack;
    private final String version;

    /** @param version of this plugin, for labels */
    VolumeAccess(Engine engine, NamedStack stack, String version) {
        this.engine = engine;
        this.stack = stack;
        this.version = version;
    }

    /** What a volume is opened for. */
    enum Purpose {
        BACKUP,
        RESTORE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a container is one of those. */
    static boolean isHelper(Container container) {
        return container.labels().containsKey(ComposeLabels.HELPER);
    }

    /** Opens a volume that exists; the caller closes it. */
    VolumeContainer open(StackVolume volume, Purpose purpose) throws StackTrouble {
        List<Container> users = engine.containers().using(volume.name());
        String suffix = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var request = new VolumeContainer.Request(
                stack.name() + "-" + purpose.label() + "-" + suffix,
                image(users, volume),
                volume.name(),
                purpose == Purpose.RESTORE,
                labels(purpose));
        return VolumeContainer.open(engine, request);
    }

    /** Removes what killed runs left of this volume's containers, and what this one left. */
    void removeLeftovers(String volume) throws StackTrouble {
        for (Container container : engine.containers().using(volume)) {
            if (isHelper(container) && !isLeftOver(container)) {
                throw StackTrouble.of(
                        Blame.SURROUNDINGS,
                        List.of("Another process has volume " + volume + " open, by container " + container.name()));
            }
            if (isHelper(container)) {
                engine.containers().remove(container.id(), Removal.FORCED_WITH_VOLUMES);
            }
        }
    }

    /** Whether a container shows that a restore was begun and did not end. */
    static boolean isMark(Container helper) {
        return helper.labels().getOrDefault(ComposeLabels.HELPER, "").equals(Purpose.RESTORE.label());
    }

    /** Whether no process works with a container of ours any more. */
    static boolean isLeftOver(Container helper) {
        String process = helper.labels().getOrDefault(ComposeLabels.HELPER_OF, "");
        return process.equals(LivingProcess.self()) || LivingProcess.isGone(process);
    }

    /** A sentence about each volume of the stack that a restore has filled in part, so that nothing may start on it. */
    List<String> halfFilled() {
        Map<String, String> labels = new TreeMap<>(Observation.labels(stack.name()));
        labels.put(ComposeLabels.HELPER, Purpose.RESTORE.label());
        return engine.containers().list(labels).stream()
                .flatMap(container -> container.mounts().stream()
                        .filter(mount -> mount.target().equals(VolumeContainer.PATH))
                        .map(mount -> halfFilled(container, mount.name())))
                .toList();
    }

    private static String halfFilled(Container container, String volume) {
        return isLeftOver(container)
                ? "Volume " + volume + " holds only a part of an archive, as a restore was cut off; `mvn stack:restore"
                        + " -Dstack.force -Dstack.volume=" + volume + "` fills it anew"
                : "Volume " + volume + " is being restored by another process";
    }

    /** Those of one-offs of the project, so that {@code docker compose} sees no service in it. */
    private Map<String, String> labels(Purpose purpose) {
        Map<String, String> labels = new TreeMap<>(Observation.labels(stack.name()));
        labels.put(ComposeLabels.SERVICE, purpose.label());
        labels.put(ComposeLabels.ONE_OFF, "True");
        labels.put(ComposeLabels.VERSION, version);
        labels.put(ComposeLabels.HELPER, purpose.label());
        labels.put(ComposeLabels.HELPER_OF, LivingProcess.self());
        return labels;
    }

    /** One that is there: of a container that uses the volume, or else of any service. */
    private String image(List<Container> users, StackVolume volume) throws StackTrouble {
        Stream<String> ofFiles = stack.files().stream()
                .flatMap(files -> files.services().stream().map(new StackSpecs(files, version)::image));
        Stream<String> ofContainers = Stream.concat(
                        users.stream(), engine.containers().list(Observation.labels(stack.name())).stream())
                .map(Container::imageId);
        return Stream.concat(ofContainers, ofFiles)
                .map(engine.images()::find)
                .flatMap(Optional::stream)
                .map(Image::id)
                .findFirst()
                .orElseThrow(() -> StackTrouble.of(
                        Blame.SURROUNDINGS,
                        List.of("Volume " + volume.name() + " can't be opened: none of the images of stack "
                                + stack.name() + " is on the engine; `mvn stack:pull` gets them")));
    }
}
