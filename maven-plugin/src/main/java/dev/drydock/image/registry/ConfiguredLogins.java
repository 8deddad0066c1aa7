package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.text.ImageReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Logins of Docker's configuration: what stands in it, and what the helpers know that it names. */
final class ConfiguredLogins {
    private ConfiguredLogins() {}

    static Optional<RegistryLogin> find(ImageReference image, Path dockerConfig, Consumer<String> warnings) {
        var repository = com.google.cloud.tools.jib.api.ImageReference.of(image.host(), image.path(), null);
        try {
            return CredentialRetrieverFactory.forImage(repository, event -> hear(event, warnings))
                    .dockerConfig(dockerConfig)
                    .retrieve()
                    .map(credential -> login(image.host(), credential));
        } catch (CredentialRetrievalException broken) {
            throw new EngineFailure(
                    Reason.FAILED,
                    "The login for " + image.host() + " in `" + dockerConfig
                            + "` can't be read; mend the file, or log in" + " anew with `docker login " + image.host()
                            + "`",
                    broken);
        }
    }

    private static RegistryLogin login(String host, Credential credential) {
        String user = credential.isOAuth2RefreshToken() ? "" : credential.getUsername();
        return new RegistryLogin(host, user, credential.getPassword());
    }

    private static void hear(LogEvent event, Consumer<String> warnings) {
        boolean matters = event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN;
        if (matters && !event.getMessage().isBlank()) {
            warnings.accept(event.getMessage());
        }
    }
}
