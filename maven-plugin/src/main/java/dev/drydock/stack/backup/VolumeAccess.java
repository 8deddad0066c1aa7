package dev.drydock.stack.backup;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Image;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.HelperLabels;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.volume.VolumeContainer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Opens a volume that exists; the caller closes it. */
    VolumeContainer open(StackVolume volume, Purpose purpose) throws StackTrouble {
        return open(volume, purpose, List.of());
    }

    /**
     * Opens a volume that exists; the caller closes it.
     *
     * @param paused containers that are to go on if this process is killed
     */
    VolumeContainer open(StackVolume volume, Purpose purpose, List<Container> paused) throws StackTrouble {
        List<Container> users = engine.containers().using(volume.name());
        String suffix = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var request = new VolumeContainer.Request(
                stack.name() + "-" + purpose.label() + "-" + suffix,
                image(users, volume),
                volume.name(),
                purpose == Purpose.RESTORE,
                labels(purpose, paused));
        return VolumeContainer.open(engine, request);
    }

    private Map<String, String> labels(Purpose purpose, List<Container> paused) {
        Map<String, String> labels = HelperLabels.of(stack.name(), purpose.label(), version);
        labels.put(
                ComposeLabels.HELPER_PAUSES, paused.stream().map(Container::id).collect(Collectors.joining(",")));
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
