package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.drydock.image.Registries.Access;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Clients that are logged in, one for each repository and direction. */
final class Clients {
    private static final String HUB = "docker.io";
    private static final String HUB_API = "registry-1.docker.io";
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    private final Access access;
    private final Consumer<String> warnings;
    private final Map<String, RegistryClient> open = new ConcurrentHashMap<>();

    Clients(Access access, Consumer<String> warnings) {
        this.access = access;
        this.warnings = warnings;
    }

    /** The client that may read a repository. */
    RegistryClient pulling(ImageReference image) throws IOException, RegistryException {
        return client(image, false);
    }

    /** The client that may write to a repository. */
    RegistryClient pushing(ImageReference image) throws IOException, RegistryException {
        return client(image, true);
    }

    private RegistryClient client(ImageReference image, boolean writes) throws IOException, RegistryException {
        String key = writes + " " + image.name();
        RegistryClient known = open.get(key);
        if (known != null) {
            return known;
        }
        Optional<Credential> credential = credential(image);
        RegistryClient client = RegistryClient.factory(
                        EventHandlers.NONE,
                        image.host().equals(HUB) ? HUB_API : image.host(),
                        image.path(),
                        transport(image.host()))
                .setCredential(credential.orElse(null))
                .setUserAgent("drydock")
                .newRegistryClient();
        boolean bearer = writes ? client.doPushBearerAuth() : client.doPullBearerAuth();
        if (!bearer && credential.filter(login -> !login.isOAuth2RefreshToken()).isPresent()) {
            client.configureBasicAuth();
        }
        open.put(key, client);
        return client;
    }

    /** Engines too speak http with a registry on their own machine. */
    private FailoverHttpClient transport(String host) {
        boolean here = THIS_MACHINE.matcher(host).matches();
        return here && PlainHttpClient.isSpokenBy(host)
                ? new PlainHttpClient(access.passwordsOverHttp(), this::log)
                : new FailoverHttpClient(here || access.insecure(), access.passwordsOverHttp(), this::log);
    }

    private Optional<Credential> credential(ImageReference image) throws IOException {
        Optional<Credential> given = access.logins().stream()
                .filter(login -> login.host().equals(image.host()))
                .map(login -> Credential.from(login.user(), login.password()))
                .findFirst();
        return given.isPresent() ? given : configured(image);
    }

    /** Docker's own configuration, and the helpers that it names. */
    private Optional<Credential> configured(ImageReference image) throws IOException {
        var repository = com.google.cloud.tools.jib.api.ImageReference.of(image.host(), image.path(), null);
        try {
            return CredentialRetrieverFactory.forImage(repository, this::log)
                    .dockerConfig(access.dockerConfig())
                    .retrieve();
        } catch (CredentialRetrievalException broken) {
            throw new IOException("the login in " + access.dockerConfig() + " can't be read", broken);
        }
    }

    private void log(LogEvent event) {
        boolean matters = event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN;
        if (matters && !event.getMessage().isBlank()) {
            warnings.accept(event.getMessage());
        }
    }
}
