package dev.drydock.image.registry;

import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A look at a registry on this machine that speaks plain http and asks for no login: what does a name stand for? That is all
 * that most builds want to know, and takes a tenth of the time that it takes only to load a client that knows all kinds of
 * registries. Whatever is not plain is left to such a client.
 */
final class LocalLook {
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");
    private static final int PATIENCE = 2_000;
    private static final String MANIFESTS = "application/vnd.oci.image.index.v1+json,"
            + "application/vnd.docker.distribution.manifest.list.v2+json,"
            + "application/vnd.oci.image.manifest.v1+json,"
            + "application/vnd.docker.distribution.manifest.v2+json";

    private LocalLook() {}

    /** Engines too speak http with a registry on their own machine. */
    static boolean isOnThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    /**
     * The digest of what a registry has under a tag; empty if this is none of its business.
     *
     * @see <a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md#checking-if-content-exists-in-the-registry">
     *     OCI distribution, 3.2.3</a>
     */
    static Optional<String> digest(ImageReference image, String tag) {
        if (!isOnThisMachine(image.host())) {
            return Optional.empty();
        }
        try {
            var address = new URL("http://" + image.host() + "/v2/" + image.path() + "/manifests/" + tag);
            var connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod("HEAD");
            connection.setRequestProperty("Accept", MANIFESTS);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                    ? Optional.ofNullable(connection.getHeaderField("Docker-Content-Digest"))
                    : Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }
}
