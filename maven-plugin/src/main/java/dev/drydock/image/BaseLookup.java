package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.docker.EngineConnector;
import dev.drydock.image.base.ImageSources;
import dev.drydock.image.base.Registry;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.lock.BrokenLock;
import dev.drydock.lock.ImageLock;
import dev.drydock.lock.LockChoice;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.util.Optional;

/** Finds what an image builds upon: the one that the lock names, where a lock is followed. */
record BaseLookup(ImageRequest request, Registry registry, EngineConnector engines, WorkListener work) {
    /** The base for one platform. */
    BaseImage find(Platform platform) throws IOException, Unbuildable {
        var sources = new ImageSources(
                request.project(), request.baseCache(), platform, registry, engines, request.engine(), work);
        Optional<ImageLock.Entry> lock = lock();
        if (lock.isEmpty()) {
            return sources.find(request.base());
        }
        String name = ImageSources.registryName(request.base()).taggedName();
        String digest = lock.get().digest(platform.toString());
        return sources.find(name + "@" + digest).of(lock.get().digest());
    }

    /** What the lock says of the base, if there is one that is followed. */
    private Optional<ImageLock.Entry> lock() throws IOException, Unbuildable {
        if (!ImageSources.isInRegistry(request.base())) {
            return Optional.empty();
        }
        ImageReference base = ImageSources.registryName(request.base());
        Optional<ImageLock.Entry> lock = locked().find(base);
        if (lock.isEmpty()
                && request.lock().mode() == LockChoice.Mode.REQUIRED
                && base.digest().isEmpty()) {
            throw Unbuildable.asAsked("The base `" + base + "` is not locked; look it up by `stack:image-lock`");
        }
        return lock;
    }

    private ImageLock locked() throws IOException, Unbuildable {
        try {
            return request.lock().read();
        } catch (BrokenLock broken) {
            throw Unbuildable.asAsked(String.valueOf(broken.getMessage()));
        }
    }
}
