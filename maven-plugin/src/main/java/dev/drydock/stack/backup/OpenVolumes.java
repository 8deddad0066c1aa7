package dev.drydock.stack.backup;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Engine;
import dev.drydock.stack.backup.VolumeAccess.Purpose;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.LivingProcess;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.volume.VolumeContainer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The containers by which goals hold volumes of a stack open, and what is to be done about those of killed ones. */
public final class OpenVolumes {
    private final Engine engine;
    private final String project;

    /** Of a project, by its name. */
    public OpenVolumes(Engine engine, String project) {
        this.engine = engine;
        this.project = project;
    }

    /** Whether a container is one of those. */
    public static boolean isOne(Container container) {
        return container.labels().containsKey(ComposeLabels.HELPER);
    }

    /** Whether no process works with it any more, but perhaps this one. */
    public static boolean isLeftOver(Container opened) {
        String process = opened.labels().getOrDefault(ComposeLabels.HELPER_OF, "");
        return process.equals(LivingProcess.self()) || LivingProcess.isGone(process);
    }

    /** Whether it shows, once it is left over, that a restore was begun and did not end. */
    public static boolean isMark(Container opened) {
        return opened.labels().getOrDefault(ComposeLabels.HELPER, "").equals(Purpose.RESTORE.label());
    }

    /** Lets go on what killed backups have left paused, and removes what they have left. */
    void tidyUp(Messages messages) {
        for (Container container : opened(Purpose.BACKUP)) {
            if (isLeftOver(container)) {
                messages.warn("A backup was cut off; what it paused goes on");
                close(container);
            }
        }
    }

    /** Removes one that is left over; what is still paused for it goes on. */
    public void close(Container opened) {
        String paused = opened.labels().getOrDefault(ComposeLabels.HELPER_PAUSES, "");
        for (String id : paused.split(",", -1)) {
            boolean still = !id.isEmpty()
                    && engine.containers()
                            .find(id)
                            .filter(found -> found.status() == Container.Status.PAUSED)
                            .isPresent();
            if (still) {
                engine.containers().unpause(id);
            }
        }
        engine.containers().remove(opened.id(), Removal.FORCED_WITH_VOLUMES);
    }

    /** Closes a volume that killed goals, or this one, left open. */
    public void close(String volume) throws StackTrouble {
        for (Container container : engine.containers().using(volume)) {
            if (isOne(container) && !isLeftOver(container)) {
                throw StackTrouble.of(
                        Blame.SURROUNDINGS,
                        List.of("Another process has volume " + volume + " open, by container " + container.name()));
            }
            if (isOne(container)) {
                close(container);
            }
        }
    }

    /** A sentence about each volume that a restore has filled in part, so that nothing may start on it. */
    public List<String> halfFilled() {
        return opened(Purpose.RESTORE).stream()
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

    private List<Container> opened(Purpose purpose) {
        Map<String, String> labels = new TreeMap<>(Observation.labels(project));
        labels.put(ComposeLabels.HELPER, purpose.label());
        return engine.containers().list(labels);
    }
}
