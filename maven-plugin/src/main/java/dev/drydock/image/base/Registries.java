package dev.drydock.image.base;

import dev.drydock.console.WorkListener;
import dev.drydock.image.model.Unbuildable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens the way to registries. */
public interface Registries {
    /**
     * How registries are spoken with.
     *
     * @param pulling logins for images that are read, the first of a host counts; others come from Docker's configuration
     * @param pushing the same for images that are written
     * @param dockerConfig Docker's {@code config.json}, there or not
     * @param proxies between here and there, or none
     * @param insecure whether http and unknown certificates will do; on this machine itself they always do
     * @param passwordsOverHttp whether passwords are sent to such
     * @param offline whether nothing is asked of the network
     */
    record Access(
            List<Login> pulling,
            List<Login> pushing,
            Path dockerConfig,
            List<Proxy> proxies,
            boolean insecure,
            boolean passwordsOverHttp,
            boolean offline) {
        public Access {
            pulling = List.copyOf(pulling);
            pushing = List.copyOf(pushing);
            proxies = List.copyOf(proxies);
        }

        /** The same with what the user says of an image that is read: it goes before all else. */
        public Access reading(String image, List<Secret> secrets) throws Unbuildable {
            return new Access(
                    before(pulling, image, secrets),
                    pushing,
                    dockerConfig,
                    proxies,
                    insecure,
                    passwordsOverHttp,
                    offline);
        }

        /** The same with what the user says of an image that is written, likewise. */
        public Access writing(String image, List<Secret> secrets) throws Unbuildable {
            return new Access(
                    pulling,
                    before(pushing, image, secrets),
                    dockerConfig,
                    proxies,
                    insecure,
                    passwordsOverHttp,
                    offline);
        }

        private static List<Login> before(List<Login> logins, String image, List<Secret> secrets) throws Unbuildable {
            if (secrets.isEmpty() || !ImageSources.isInRegistry(image)) {
                return logins;
            }
            String host = ImageSources.registryName(image).host();
            return Stream.concat(secrets.stream().map(secret -> new Login(host, secret)), logins.stream())
                    .toList();
        }
    }

    /** Who we are to a registry. */
    record Login(String host, Secret secret) {}

    /** What a registry knows us by; never shown. */
    sealed interface Secret {}

    /** A user and a password. */
    record Password(String user, String password) implements Secret {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** A program that knows both, such as {@code docker-credential-pass} by the name of {@code pass}. */
    record Helper(String name) implements Secret {}

    /**
     * A proxy that both http and https go through.
     *
     * @param user or empty
     * @param direct hosts that are spoken with directly, as Java's {@code http.nonProxyHosts} has them
     */
    record Proxy(String host, int port, String user, String password, String direct) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Nothing is sent by this itself.
     *
     * @param work hears what is fetched and sent, and what a user ought to know
     */
    Registry open(Access access, WorkListener work);

    /** The classes of a folder that have a {@code main} method. */
    List<String> mainClasses(Path classes);
}
