package dev.drydock.stack.backup;

import dev.drydock.console.Bytes;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Volume;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.backup.VolumeAccess.Purpose;
import dev.drydock.stack.copy.Reasons;
import dev.drydock.stack.copy.Transfer;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.volume.Manifest;
import dev.drydock.stack.volume.VerifiedArchive;
import dev.drydock.stack.volume.VolumeContainer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One volume and the archive that it is to be filled from. */
final class VolumeRefill implements AutoCloseable {
    private final RestoreRequest request;
    private final NamedStack stack;
    private final Engine engine;
    private final StackVolume volume;
    private final VerifiedArchive archive;
    private final VolumeAccess access;

    VolumeRefill(RestoreRequest request, NamedStack stack, Engine engine, StackVolume volume, VerifiedArchive archive) {
        this.request = request;
        this.stack = stack;
        this.engine = engine;
        this.volume = volume;
        this.archive = archive;
        this.access = new VolumeAccess(engine, stack, request.stack().version());
    }

    /** Refuses what would lose something. */
    void check() throws StackTrouble {
        List<Container> running = running();
        if (!running.isEmpty() && !request.stop()) {
            throw refused("is in use by " + names(running) + "; `-Dstack.stop` stops them meanwhile");
        }
        Optional<Volume> found = volume.find(engine);
        if (found.isEmpty()) {
            specification(); // or there is none to make it by
        } else if (!isEmpty()) {
            checkReplaceable(found.get());
        }
    }

    /** Those of its users that may read or write now. */
    List<Container> running() {
        return users().stream()
                .filter(container -> switch (container.status()) {
                    case RUNNING, PAUSED, RESTARTING -> true;
                    case CREATED, EXITED, REMOVING, DEAD -> false;
                })
                .toList();
    }

    private List<Container> users() {
        return engine.containers().using(volume.name()).stream()
                .filter(container -> !OpenVolumes.isOne(container))
                .toList();
    }

    private void checkReplaceable(Volume found) throws StackTrouble {
        if (!request.force()) {
            throw refused("is not empty; `-Dstack.force` replaces what is in it");
        }
        if (volume.external()) {
            throw refused("is not empty, and external, so that no goal replaces it; empty it yourself");
        }
        if (found.labels().getOrDefault(ComposeLabels.KEEP, "").equals("true")
                || request.keep().contains(volume.key())
                || request.keep().contains(volume.name())) {
            throw refused("is not empty, and to be kept as `" + ComposeLabels.KEEP + "` or `stack.keep` says");
        }
        if (!users().isEmpty()) {
            throw refused("can't be replaced while " + names(users())
                    + " has it; `mvn stack:down` removes containers and keeps volumes");
        }
    }

    private boolean isEmpty() throws StackTrouble {
        try (VolumeContainer container = access.open(volume, Purpose.BACKUP)) {
            return container.isEmpty();
        } catch (IOException broken) {
            throw refused("can't be read: " + Reasons.of(broken));
        }
    }

    /** Fills it. If that fails, nothing of the archive is in it, or the message says that there is. */
    void fill(Transfer transfer) throws StackTrouble {
        VolumeSpec spec = specification();
        new OpenVolumes(engine, stack.name()).close(volume.name());
        Optional<Volume> found = volume.find(engine);
        boolean existed = found.isPresent();
        if (existed && !isEmpty()) {
            checkReplaceable(found.get()); // somebody may have written since check() looked
            engine.volumes().remove(volume.name());
        }
        engine.volumes().create(spec);
        try {
            write(transfer);
        } catch (EngineFailure | IOException failure) {
            String why = failure instanceof IOException broken ? Reasons.of(broken) : failure.getMessage();
            throw refused("could not be filled from " + archive.file() + ": " + why + ". " + takenBack(spec, existed));
        }
    }

    /** The container stays if the engine is gone before all is written, as a mark of what the volume holds. */
    private void write(Transfer transfer) throws StackTrouble, IOException {
        VolumeContainer container = access.open(volume, Purpose.RESTORE);
        try (InputStream tar = transfer.of(archive.tar())) {
            container.write(tar);
        }
        container.close();
    }

    /** What the volume is after a failure. */
    private String takenBack(VolumeSpec spec, boolean existed) {
        try {
            new OpenVolumes(engine, stack.name()).close(volume.name());
            if (volume.external() || !users().isEmpty()) {
                return isEmpty() ? "It is empty" : partial();
            }
            engine.volumes().remove(volume.name());
            if (existed) {
                engine.volumes().create(spec);
            }
            return existed ? "It is empty now" : "It does not exist, as before";
        } catch (EngineFailure | StackTrouble gone) {
            return partial();
        }
    }

    private String partial() {
        if (volume.external()) {
            return "It may hold a part of the archive, and no goal replaces an external volume: empty it before"
                    + " anything starts on it";
        }
        return "It may hold a part of the archive: start nothing on it before `mvn stack:restore -Dstack.force"
                + " -Dstack.volume=" + volume.key() + "` has filled it anew";
    }

    /** As it is, or as the files want it. */
    private VolumeSpec specification() throws StackTrouble {
        Optional<VolumeSpec> existing = volume.find(engine)
                .map(found -> new VolumeSpec(found.name(), found.driver(), found.options(), found.labels()));
        Optional<VolumeSpec> wanted = stack.files()
                .map(files -> new StackSpecs(files, request.stack().version()).volumes())
                .map(specs -> specs.get(volume.key()));
        return existing.or(() -> wanted)
                .orElseThrow(() -> refused(
                        "is external and does not exist; `docker volume create " + volume.name() + "` makes it"));
    }

    /** What was done, in a sentence. */
    String result() {
        Manifest manifest = archive.manifest();
        return "Volume " + volume.name() + " holds what " + manifest.volume() + " held at " + manifest.created() + ": "
                + manifest.entries() + " entries, " + Bytes.text(manifest.bytes());
    }

    private static String names(List<Container> containers) {
        return containers.stream()
                .map(container -> container.name()
                        + (container.status() == Container.Status.RUNNING
                                ? ""
                                : " (" + container.status().name().toLowerCase(Locale.ROOT) + ")"))
                .collect(Collectors.joining(", "));
    }

    private StackTrouble refused(String why) {
        return StackTrouble.of(Blame.STACK, List.of("Volume " + volume.name() + " " + why));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
