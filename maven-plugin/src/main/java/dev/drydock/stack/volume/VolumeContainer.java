package dev.drydock.stack.volume;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Mount;
import dev.drydock.docker.Setting;
import dev.drydock.stack.archive.ArchiveReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A container that mounts a volume and is never started: an engine reads and writes the files of such a one as those of
 * any other, and nothing in its image is needed for that. It is removed when it is closed.
 */
public final class VolumeContainer implements AutoCloseable {
    /** The folder that all names in the archive of a volume begin with. */
    public static final String ROOT = "volume";

    private static final String PARENT = "/drydock";
    /** Where it is mounted. */
    public static final String PATH = PARENT + "/" + ROOT;

    private final Containers containers;
    private final String id;

    private VolumeContainer(Containers containers, String id) {
        this.containers = containers;
        this.id = id;
    }

    /**
     * Which container it is to be.
     *
     * @param name of the container
     * @param image that is on the engine
     * @param volume that exists; nothing of the image is copied into it
     */
    public record Request(String name, String image, String volume, boolean writable, Map<String, String> labels) {
        public Request {
            labels = Map.copyOf(labels);
        }
    }

    public static VolumeContainer open(Engine engine, Request request) {
        Mount mount = Mount.volume(request.volume(), PATH).noCopy();
        ContainerSpec spec = ContainerSpec.named(request.name(), request.image())
                .set(Setting.ENTRYPOINT, List.of("never-started"))
                .set(Setting.COMMAND, List.of())
                .set(Setting.LABELS, request.labels())
                .set(Setting.NETWORK_MODE, "none")
                .set(Setting.MOUNTS, List.of(request.writable() ? mount : mount.readOnly()))
                .build();
        return new VolumeContainer(
                engine.containers(), engine.containers().create(spec).id());
    }

    /** All that is in the volume, itself included, as a tar archive; the caller closes it. */
    public InputStream read() {
        return containers.download(id, PATH);
    }

    /** Unpacks what {@link #read} gave, owners and permissions of the volume itself included. */
    public void write(InputStream archive) {
        containers.upload(id, PARENT, archive);
    }

    /** Whether nothing is in the volume. */
    public boolean isEmpty() throws IOException {
        var entries = new AtomicInteger();
        try (InputStream archive = read()) {
            ArchiveReader.read(archive, (entry, content) -> {
                if (entries.incrementAndGet() > 1) {
                    throw new SomethingThere();
                }
            });
            return true;
        } catch (SomethingThere found) {
            return false;
        }
    }

    @Override
    public void close() {
        containers.remove(id, Removal.FORCED_WITH_VOLUMES);
    }

    /** Ends the reading of what may be a large volume. */
    private static final class SomethingThere extends IOException {
        private static final long serialVersionUID = 1;
    }
}
