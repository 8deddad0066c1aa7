package dev.drydock.docker;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The images of an engine. */
public interface Images {
    Optional<Image> find(String image);

    /**
     * Gets an image from its registry.
     *
     * @param platform such as {@code linux/arm64}, or empty for the engine's own
     */
    void pull(String image, String platform, RegistryLogin login, ProgressListener progress);

    /** Sends an image to its registry. */
    void push(String image, RegistryLogin login, ProgressListener progress);

    /**
     * Builds an image by the engine's own builder, which knows no build secrets, SSH, cache mounts or heredocs.
     *
     * @param context a tar archive of the files, the Dockerfile among them, or nothing if the engine gets them itself;
     *     closed by the caller
     * @param logins for the registries of base images
     * @return the image's id
     */
    String build(BuildRequest request, InputStream context, List<RegistryLogin> logins, ProgressListener progress);

    /**
     * Takes images in from an archive as {@code docker save} writes it, under the names that stand in it. Layers that
     * the engine has need not be in the archive, on most engines.
     *
     * @param archive closed by the caller
     * @throws EngineFailure if the engine can't make an image of it
     */
    void load(InputStream archive, ProgressListener progress);

    /**
     * Writes an image as {@code docker save} does.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#NOT_FOUND} if there is no such image
     */
    void save(String image, OutputStream archive);

    /** Gives an image another name. */
    void tag(String image, String name);

    /** Removes a name, and the image if it has no other; whether it was there. */
    boolean remove(String image);
}
