package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate;
import com.google.cloud.tools.jib.json.JsonTemplateMapper;
import com.google.cloud.tools.jib.registry.RegistryClient;
import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.image.base.Registries.Access;
import dev.drydock.image.base.Registry;
import dev.drydock.image.base.RememberedBase;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Registries by jib-core's client, which knows how each of them wants to be asked. */
final class JibRegistry implements Registry {
    private static final String NEWEST = "latest";

    private final Access access;
    private final Clients clients;
    private final WorkListener work;

    JibRegistry(Access access, WorkListener work) {
        this.access = access;
        this.clients = new Clients(access, work::warn);
        this.work = work;
    }

    @Override
    public BaseImage pull(ImageReference image, Platform platform, LayerStore store) throws Unbuildable {
        String key = image.name() + " " + version(image) + " " + platform;
        try {
            Optional<RememberedBase> last = RememberedBase.kept(store, key);
            if (last.isPresent() && (fixed(image) || isSame(last.get(), image))) {
                return last.get().image(part -> content(part, image, store));
            }
            if (access.offline()) {
                throw Unbuildable.here(
                        "The base `" + image + "` was never fetched, and Maven is offline; build once without `-o`");
            }
            RememberedBase base = fetched(last, image, platform);
            base.keep(store, key);
            return base.image(part -> content(part, image, store));
        } catch (IOException broken) {
            throw Failure.of("The base `" + image + "` can't be fetched", broken, image);
        }
    }

    @Override
    public Resolution resolve(ImageReference image, Set<Platform> platforms) throws Unbuildable {
        if (access.offline()) {
            throw Unbuildable.here(
                    "What `" + image + "` stands for can't be looked up, as Maven is offline; leave `-o` away");
        }
        try {
            Manifests manifests = Manifests.of(clients.pulling(image), image, version(image));
            var digests = new TreeMap<String, String>();
            if (manifests.isIndexed()) {
                for (Platform platform : platforms) {
                    digests.put(platform.toString(), manifests.on(platform).digest());
                }
            }
            return new Resolution(manifests.digest(), digests);
        } catch (IOException | RegistryException refused) {
            throw Failure.of("What `" + image + "` stands for can't be looked up", refused, image);
        }
    }

    /** What a digest names never changes, and offline what was seen last has to do. */
    private boolean fixed(ImageReference image) {
        return access.offline() || !image.digest().isEmpty();
    }

    private static boolean isSame(RememberedBase last, ImageReference image) {
        return LocalLook.digest(image, version(image))
                .filter(last.digest()::equals)
                .isPresent();
    }

    /** While a name stands for the same as last, neither the manifest of a platform nor its configuration is asked for. */
    private RememberedBase fetched(Optional<RememberedBase> last, ImageReference image, Platform platform)
            throws Unbuildable {
        try {
            Manifests manifests = Manifests.of(clients.pulling(image), image, version(image));
            if (last.isPresent() && last.get().digest().equals(manifests.digest())) {
                return last.get();
            }
            Manifests.Found found = manifests.on(platform);
            check(found.manifest(), image);
            return new RememberedBase(
                    image.name() + tag(image),
                    manifests.digest(),
                    manifests.config(found),
                    found.manifest().getLayers().stream()
                            .map(layer ->
                                    new RememberedBase.Part(layer.getDigest().toString(), layer.getSize()))
                            .toList());
        } catch (IOException | RegistryException refused) {
            throw Failure.of("The base `" + image + "` can't be fetched", refused, image);
        }
    }

    private Layer.Content content(RememberedBase.Part part, ImageReference image, LayerStore store) {
        return store.fetched(part.digest(), target -> {
            if (access.offline()) {
                throw new IOException("layer " + part.digest() + " of `" + image
                        + "` was never fetched, and Maven is offline; build once without `-o`");
            }
            try (Work fetching = work.begin(Work.Kind.FETCH, Layer.label("", part.digest()), part.size())) {
                clients.pulling(image)
                        .pullBlob(digest(part.digest()), size -> {}, fetching::advance)
                        .writeTo(target);
                fetching.done();
            } catch (RegistryException refused) {
                throw new IOException(Failure.reason(refused, image), refused);
            }
        });
    }

    private static void check(BuildableManifestTemplate manifest, ImageReference image)
            throws IOException, Unbuildable {
        String text = new String(JsonTemplateMapper.toByteArray(manifest), StandardCharsets.UTF_8);
        if (text.contains("tar+zstd")) {
            throw Unbuildable.here(
                    "The base `" + image + "` has layers packed by zstd, which can't be carried over yet");
        }
    }

    @Override
    public int push(ImageSet images, ImageReference target, List<String> tags) throws Unbuildable {
        if (access.offline()) {
            throw Unbuildable.here("`" + target + "` can't be pushed, as Maven is offline; build without `-o`");
        }
        try {
            RegistryClient client = clients.pushing(target);
            int sent = new BlobPush(client, images.layers(), work).run();
            for (BuiltImage image : images.images()) {
                push(client, image);
                if (images.isIndexed()) {
                    client.pushManifest(new RawManifest(image.mediaType(), image.manifest()), image.digest());
                }
            }
            var manifest = new RawManifest(images.mediaType(), images.text());
            for (String tag : tags) {
                client.pushManifest(manifest, tag);
            }
            return sent;
        } catch (IOException | RegistryException refused) {
            throw Failure.of("`" + target + "` can't be pushed", refused, target);
        }
    }

    private static void push(RegistryClient client, BuiltImage image) throws IOException, RegistryException {
        DescriptorDigest config = digest(image.id());
        if (client.checkBlob(config).isEmpty()) {
            client.pushBlob(config, new ContentBlob(() -> bytes(image.configBytes())), null, written -> {});
        }
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static DescriptorDigest digest(String digest) throws IOException {
        try {
            return DescriptorDigest.fromDigest(digest);
        } catch (DigestException foreign) {
            throw new IOException("`" + digest + "` is no digest that can be carried over", foreign);
        }
    }

    private static String version(ImageReference image) {
        if (!image.digest().isEmpty()) {
            return image.digest();
        }
        return image.tag().isEmpty() ? NEWEST : image.tag();
    }

    private static String tag(ImageReference image) {
        return image.tag().isEmpty() && !image.digest().isEmpty()
                ? ""
                : ":" + (image.tag().isEmpty() ? NEWEST : image.tag());
    }
}
