package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.drydock.image.base.Registries.Access;
import dev.drydock.image.base.Registries.Helper;
import dev.drydock.image.base.Registries.Login;
import dev.drydock.image.base.Registries.Password;
import dev.drydock.image.base.Registries.Secret;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Clients that are logged in, one for each repository and direction. */
final class Clients {
    private static final String HUB = "docker.io";
    private static final String HUB_API = "registry-1.docker.io";

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
        Optional<Credential> credential = credential(image, writes ? access.pushing() : access.pulling());
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

    private FailoverHttpClient transport(String host) {
        boolean here = LocalLook.isOnThisMachine(host);
        if (here && PlainHttpClient.isSpokenBy(host)) {
            return new PlainHttpClient(access.passwordsOverHttp(), this::log);
        }
        boolean insecure = here || access.insecure();
        return access.proxies().isEmpty()
                ? new FailoverHttpClient(insecure, access.passwordsOverHttp(), this::log)
                : new ProxiedHttpClient(access.proxies().get(0), insecure, access.passwordsOverHttp(), this::log);
    }

    private Optional<Credential> credential(ImageReference image, List<Login> logins) throws IOException {
        Optional<Login> given = logins.stream()
                .filter(login -> login.host().equals(image.host()))
                .findFirst();
        if (given.isEmpty()) {
            return retrieved(image, factory -> factory.dockerConfig(access.dockerConfig()), access.dockerConfig());
        }
        Secret secret = given.get().secret();
        if (secret instanceof Helper helper) {
            String program = "docker-credential-" + helper.name();
            return retrieved(image, factory -> factory.dockerCredentialHelper(program), program);
        }
        var password = (Password) secret;
        return Optional.of(Credential.from(password.user(), password.password()));
    }

    private Optional<Credential> retrieved(
            ImageReference image, Function<CredentialRetrieverFactory, CredentialRetriever> way, Object place)
            throws IOException {
        var repository = com.google.cloud.tools.jib.api.ImageReference.of(image.host(), image.path(), null);
        try {
            return way.apply(CredentialRetrieverFactory.forImage(repository, this::log))
                    .retrieve();
        } catch (CredentialRetrievalException broken) {
            throw new IOException("the login of " + place + " can't be read: " + reason(broken), broken);
        }
    }

    private static String reason(CredentialRetrievalException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private void log(LogEvent event) {
        boolean matters = event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN;
        if (matters && !event.getMessage().isBlank()) {
            warnings.accept(event.getMessage());
        }
    }
}
