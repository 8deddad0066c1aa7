package dev.drydock.stack.backup;

import dev.drydock.console.Bytes;
import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Volume;
import dev.drydock.stack.backup.VolumeAccess.Purpose;
import dev.drydock.stack.copy.Reasons;
import dev.drydock.stack.copy.Transfer;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import dev.drydock.stack.volume.ArchiveWriter;
import dev.drydock.stack.volume.ArchiveWriter.Written;
import dev.drydock.stack.volume.Manifest;
import dev.drydock.stack.volume.Standstill;
import dev.drydock.stack.volume.Standstill.Means;
import dev.drydock.stack.volume.VolumeContainer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Writes the volumes of a stack to archives, each at the same moment of the life of those who write to them. */
public final class BackupService {
    private static final int OBJECTIONS_SHOWN = 3;

    private final Stacks stacks;

    @Inject
    public BackupService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Writes them. What had a name before keeps its content until the new one is whole. */
    public void backup(BackupRequest request, Messages messages) throws StackTrouble {
        Means means = means(request.writers());
        NamedStack stack = stacks.whole(request.stack().files());
        try (Engine engine = stacks.engine(request.stack().engine());
                var transfer = new Transfer()) {
            new Backup(request, stack, engine, transfer, messages).run(means);
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    private static Means means(String written) throws StackTrouble {
        return switch (written) {
            case "pause" -> Means.PAUSE;
            case "stop" -> Means.STOP;
            case "run" -> Means.NONE;
            default ->
                throw StackTrouble.of(
                        Blame.STACK,
                        List.of("stack.writers: `" + written + "` is not known; write `pause`, `stop` or `run`"));
        };
    }

    /** One run of it. */
    private record Backup(
            BackupRequest request, NamedStack stack, Engine engine, Transfer transfer, Messages messages) {
        void run(Means means) throws StackTrouble {
            List<StackVolume> volumes = volumes();
            new OpenVolumes(engine, stack.name()).tidyUp(messages);
            List<Container> writers = writers(volumes);
            List<Container> paused = means == Means.PAUSE ? running(writers) : List.of();
            var access = new VolumeAccess(engine, stack, request.stack().version());
            Map<StackVolume, VolumeContainer> opened = new LinkedHashMap<>();
            try {
                for (StackVolume volume : volumes) {
                    opened.put(volume, access.open(volume, Purpose.BACKUP, paused));
                }
                new Standstill(engine.containers(), means, messages::info).during(writers, () -> write(opened));
            } finally {
                opened.values().forEach(VolumeContainer::close);
            }
        }

        private static List<Container> running(List<Container> writers) {
            return writers.stream()
                    .filter(container -> container.status() == Container.Status.RUNNING)
                    .toList();
        }

        private void write(Map<StackVolume, VolumeContainer> opened) throws StackTrouble {
            for (Map.Entry<StackVolume, VolumeContainer> volume : opened.entrySet()) {
                transfer.goOn();
                write(volume.getKey(), volume.getValue());
            }
        }

        private List<StackVolume> volumes() throws StackTrouble {
            var there = new ArrayList<StackVolume>();
            for (StackVolume volume : StackVolume.chosen(request.volumes(), stack, engine)) {
                if (volume.find(engine).isPresent()) {
                    there.add(volume);
                } else if (request.volumes().isEmpty()) {
                    messages.info("Volume " + volume.name() + " does not exist yet");
                } else {
                    throw StackTrouble.of(
                            Blame.STACK,
                            List.of("Volume " + volume.name() + " does not exist; `mvn stack:up` makes it"));
                }
            }
            if (there.isEmpty()) {
                throw StackTrouble.of(
                        Blame.STACK,
                        List.of("Stack " + stack.name() + " has no named volume on the engine to back up"));
            }
            if (request.file().isPresent() && there.size() > 1) {
                throw StackTrouble.of(
                        Blame.STACK,
                        List.of("`stack.file` is for one volume; name it with `-Dstack.volume="
                                + there.get(0).key() + "`, or a folder for all with `-Dstack.directory=`"));
            }
            return there;
        }

        /** Also those of other projects: whoever writes spoils the copy. */
        private List<Container> writers(List<StackVolume> volumes) {
            Map<String, Container> writers = new LinkedHashMap<>();
            for (StackVolume volume : volumes) {
                engine.containers().using(volume.name()).stream()
                        .filter(container -> container.mounts().stream()
                                .anyMatch(mount ->
                                        mount.writable() && mount.name().equals(volume.name())))
                        .forEach(container -> writers.put(container.id(), container));
            }
            return List.copyOf(writers.values());
        }

        private void write(StackVolume volume, VolumeContainer container) throws StackTrouble {
            Path file = request.file()
                    .orElseGet(() -> request.directory().resolve(volume.archiveName()))
                    .toAbsolutePath();
            Instant began = Instant.now();
            try (InputStream content = transfer.of(container.read())) {
                Written written = new ArchiveWriter(file).write(content, what -> manifest(volume, began, what));
                messages.info("Volume " + volume.name() + " is in " + file + ": " + written.entries() + " entries, "
                        + Bytes.text(written.bytes()) + ", packed " + Bytes.text(written.size()));
                warn(volume, written.objections());
            } catch (IOException broken) {
                transfer.goOn();
                throw StackTrouble.of(
                        Blame.SURROUNDINGS,
                        List.of("Volume " + volume.name() + " could not be written to " + file + ": "
                                + Reasons.of(broken) + "; what was there before is untouched"));
            }
        }

        private void warn(StackVolume volume, List<String> objections) {
            objections.stream()
                    .limit(OBJECTIONS_SHOWN)
                    .forEach(objection ->
                            messages.warn("Volume " + volume.name() + " can't be restored as it is: " + objection));
            if (objections.size() > OBJECTIONS_SHOWN) {
                messages.warn("... and more of that kind");
            }
        }

        private Manifest manifest(StackVolume volume, Instant began, Written what) {
            Volume found = volume.find(engine).orElseThrow();
            List<String> images = engine.containers().using(volume.name()).stream()
                    .filter(container -> !OpenVolumes.isOne(container))
                    .map(Container::image)
                    .distinct()
                    .sorted()
                    .toList();
            return new Manifest(
                    stack.name(),
                    volume.key(),
                    volume.name(),
                    found.driver(),
                    found.labels(),
                    images,
                    began,
                    what.sha256(),
                    what.size(),
                    what.entries(),
                    what.bytes());
        }
    }
}
