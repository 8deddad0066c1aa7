package dev.drydock.image.dockerfile;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Setting;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of an image in an engine, seen through a container that is never started and is made for the first look. A
 * look takes the engine a while, so that after some the whole image is looked through once.
 */
final class EngineTree implements Tree, AutoCloseable {
    private static final int MOST_LOOKS = 12;

    private final Containers containers;
    private final ContainerSpec.Builder spec;
    private final SeenFiles seen;
    private final Scratch scratch;
    private int looks;
    private @Nullable String container;

    /**
     * Looks at nothing yet.
     *
     * @param spec of the container: its name, image and labels
     * @param seen what earlier builds saw
     * @param scratch for the contents of files
     */
    EngineTree(Containers containers, ContainerSpec.Builder spec, SeenFiles seen, Scratch scratch) {
        this.containers = containers;
        this.spec = spec;
        this.seen = seen;
        this.scratch = scratch;
    }

    @Override
    public Optional<LayerEntry> at(String path) throws IOException, NotOurs {
        if (!seen.knows(path)) {
            if (looks++ < MOST_LOOKS) {
                seen.add(path, look(path));
            } else {
                lookAtAll();
            }
        }
        return seen.at(path);
    }

    /** The first entry of the archive tells; the rest, which may be large, is left where it is. */
    private Optional<LayerEntry> look(String path) throws IOException, NotOurs {
        try (InputStream archive = containers.download(container(), "/" + path)) {
            return TarEntries.first(archive).map(entry -> entry.at(path));
        } catch (EngineFailure failure) {
            if (failure.reason() == EngineFailure.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void lookAtAll() throws IOException, NotOurs {
        try (InputStream archive = containers.download(container(), "/")) {
            for (LayerEntry entry : TarEntries.headers(archive)) {
                seen.add(entry.path(), Optional.of(entry));
            }
        }
        seen.complete();
    }

    @Override
    public List<LayerEntry> read(String path) throws IOException, NotOurs {
        if (path.isEmpty()) {
            throw new NotOurs("all files of an image are asked for");
        }
        if (at(path).isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<LayerEntry>();
        try (InputStream archive = containers.download(container(), "/" + path)) {
            for (LayerEntry entry : TarEntries.all(archive, scratch)) {
                found.add(entry.at(Paths.join(Paths.parent(path), entry.path())));
            }
        }
        return found;
    }

    private String container() {
        if (container == null) {
            container = containers
                    .create(spec.set(Setting.ENTRYPOINT, List.of("never-started"))
                            .set(Setting.COMMAND, List.of())
                            .set(Setting.NETWORK_MODE, "none")
                            .build())
                    .id();
        }
        return container;
    }

    @Override
    public void close() throws IOException {
        seen.keep();
        if (container != null) {
            containers.remove(container, Removal.FORCED_WITH_VOLUMES);
        }
    }
}
