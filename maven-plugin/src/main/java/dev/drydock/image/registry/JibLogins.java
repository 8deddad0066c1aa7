package dev.drydock.image.registry;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.RegistryLogins;
import dev.drydock.text.ImageReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;

/**
 * Logins by jib-core, which knows Docker's configuration and its helpers. Maven looks this class over even for goals that
 * need no registry, so it names none of that library's classes.
 */
public final class JibLogins implements RegistryLogins {
    private static final String HUB = "docker.io";
    /** What Docker calls the Hub where logins are concerned. */
    private static final String HUB_SERVER = "https://index.docker.io/v1/";

    @Inject
    public JibLogins() {}

    @Override
    public RegistryLogin of(String image, List<RegistryLogin> given, EndpointRequest user, Consumer<String> warnings) {
        Optional<ImageReference> reference = ImageReference.parse(image);
        if (reference.isEmpty()) {
            return RegistryLogin.ANONYMOUS; // the engine says what is wrong with it
        }
        String host = reference.get().host();
        List<String> names = host.equals(HUB) ? List.of(HUB, "index.docker.io", "registry-1.docker.io") : List.of(host);
        Optional<RegistryLogin> fitting =
                given.stream().filter(login -> names.contains(login.server())).findFirst();
        return fitting.or(() -> ConfiguredLogins.find(reference.get(), dockerConfig(user), warnings))
                .map(login -> new RegistryLogin(host.equals(HUB) ? HUB_SERVER : host, login.user(), login.password()))
                .orElse(RegistryLogin.ANONYMOUS);
    }

    private static Path dockerConfig(EndpointRequest user) {
        String named = user.variable("DOCKER_CONFIG");
        Path folder = named.isEmpty() ? user.home().resolve(".docker") : Path.of(named);
        return folder.resolve("config.json");
    }
}
