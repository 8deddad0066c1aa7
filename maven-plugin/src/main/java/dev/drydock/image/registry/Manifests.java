package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.blob.Blobs;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate;
import com.google.cloud.tools.jib.image.json.ManifestListTemplate;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.registry.ManifestAndDigest;
import com.google.cloud.tools.jib.registry.RegistryClient;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a registry has under a name: a manifest, or an index of manifests for several platforms.
 *
 * @param named what the name stands for
 */
record Manifests(RegistryClient client, ImageReference image, ManifestAndDigest<ManifestTemplate> named) {
    /** A manifest for one platform. */
    record Found(String digest, BuildableManifestTemplate manifest) {}

    /** Asks for it by tag, or by digest if there is one. */
    static Manifests of(RegistryClient client, ImageReference image, String version)
            throws IOException, RegistryException, Unbuildable {
        return new Manifests(client, image, pulled(client, image, version));
    }

    /** Of the index, where there is one. */
    String digest() {
        return named.getDigest().toString();
    }

    boolean isIndexed() {
        return named.getManifest() instanceof ManifestListTemplate;
    }

    /** The manifest for a platform; the only one there is, if there is no index. */
    Found on(Platform platform) throws IOException, RegistryException, Unbuildable {
        if (!(named.getManifest() instanceof ManifestListTemplate list)) {
            return found(named);
        }
        List<String> digests = list.getDigestsForPlatform(platform.architecture(), platform.operatingSystem());
        String variant = variant(platform);
        if (variant.isEmpty() || platform.variant().isEmpty() && digests.size() == 1) {
            return found(pulled(client, image, digests.stream().findFirst().orElseThrow(() -> missing(platform))));
        }
        for (String digest : digests) {
            Found found = found(pulled(client, image, digest));
            String said = Json.tree(config(found).getBytes(StandardCharsets.UTF_8))
                    .path("variant")
                    .asText();
            if (said.equals(variant) || said.isEmpty() && digests.size() == 1) { // old builders say none
                return found;
            }
        }
        throw missing(platform);
    }

    /** Text of the configuration that a manifest names. */
    String config(Found found) throws IOException {
        return Blobs.writeToString(
                client.pullBlob(found.manifest().getContainerConfiguration().getDigest(), size -> {}, written -> {}));
    }

    /**
     * The variant to look for, empty if whatever comes first will do. What jib-core reads of an index has none, so that the
     * configurations have to tell. The only one of arm64 is v8, whether anybody says so or not.
     */
    private static String variant(Platform platform) {
        return switch (platform.architecture()) {
            case "arm64" -> platform.variant().equals("v8") ? "" : platform.variant();
            case "arm" -> platform.variant().isEmpty() ? "v7" : platform.variant();
            default -> platform.variant();
        };
    }

    private Unbuildable missing(Platform platform) {
        return Unbuildable.here("`" + image + "` is not made for " + platform
                + "; name another platform with `-Dstack.image.platforms=`");
    }

    private Found found(ManifestAndDigest<ManifestTemplate> answer) throws Unbuildable {
        if (answer.getManifest() instanceof BuildableManifestTemplate manifest) {
            return new Found(answer.getDigest().toString(), manifest);
        }
        throw Unbuildable.here("`" + image + "` is of schema 1, which no registry should hold any more");
    }

    /** What is asked for by its digest has to be just that, whatever lies between here and the registry. */
    private static ManifestAndDigest<ManifestTemplate> pulled(
            RegistryClient client, ImageReference image, String version)
            throws IOException, RegistryException, Unbuildable {
        ManifestAndDigest<ManifestTemplate> answer = client.pullManifest(version);
        String digest = answer.getDigest().toString();
        if (version.indexOf(':') >= 0 && !version.equals(digest)) {
            throw Unbuildable.here("`" + image + "` can't be trusted: the registry " + image.host() + " was asked for "
                    + version + " and sent " + digest);
        }
        return answer;
    }
}
