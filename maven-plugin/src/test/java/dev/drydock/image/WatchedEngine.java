package dev.drydock.image;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.Details;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.image.model.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The images of a real engine, of which it notes what is sent to it, and which others may change at the worst moment. */
final class WatchedEngine implements Images {
    private static final String BLOBS = "blobs/sha256/";

    private final Supplier<Images> engine;
    private final List<List<String>> sent = new ArrayList<>();
    private Runnable before = WatchedEngine::nothing;
    private Runnable after = WatchedEngine::nothing;
    private String id = "";
    private Details told = new Details(Map.of());

    WatchedEngine(Supplier<Images> engine) {
        this.engine = engine;
    }

    void beforeNextLoad(Runnable others) {
        before = others;
    }

    void afterNextLoad(Runnable others) {
        after = others;
    }

    /** Tells of an image, until it is sent anew, as an engine does that keeps images in containerd. */
    void tellOf(String image, String digest, List<Layer> layers) {
        id = image;
        told = new Details(Map.of(
                "Id",
                digest,
                "RootFS",
                Map.of("Layers", layers.stream().map(Layer::diffId).toList())));
    }

    /** The layers of each archive that was sent; forgets them. */
    List<List<String>> sent() {
        var all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    @Override
    public Optional<Image> find(String image) {
        return engine.get().find(image).map(found -> found.id().equals(id) ? new Image(told) : found);
    }

    @Override
    public void load(InputStream archive, ProgressListener progress) {
        byte[] bytes = bytes(archive);
        sent.add(layers(bytes));
        id = "";
        before.run();
        before = WatchedEngine::nothing;
        engine.get().load(new ByteArrayInputStream(bytes), progress);
        after.run();
        after = WatchedEngine::nothing;
    }

    private static byte[] bytes(InputStream archive) {
        try {
            return archive.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All else in an archive is text. */
    private static List<String> layers(byte[] archive) {
        var layers = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                boolean packed = entry.getName().startsWith(BLOBS) && tar.read() == 0x1f;
                if (packed) {
                    layers.add("sha256:" + entry.getName().substring(BLOBS.length()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return layers;
    }

    private static void nothing() {}

    @Override
    public void tag(String image, String name) {
        engine.get().tag(image, name);
    }

    @Override
    public void save(String image, OutputStream archive) {
        engine.get().save(image, archive);
    }

    @Override
    public void pull(String image, String platform, RegistryLogin login, ProgressListener progress) {
        engine.get().pull(image, platform, login, progress);
    }

    @Override
    public void push(String image, RegistryLogin login, ProgressListener progress) {
        engine.get().push(image, login, progress);
    }

    @Override
    public String build(
            BuildRequest request, InputStream context, List<RegistryLogin> logins, ProgressListener progress) {
        return engine.get().build(request, context, logins, progress);
    }

    @Override
    public boolean remove(String image) {
        return engine.get().remove(image);
    }
}
