package dev.drydock.maven;

import dev.drydock.docker.RegistryLogin;
import java.util.List;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The servers of Maven's settings that are registries by their ids, such as {@code registry.example.com:5000}. */
final class RegistryServers {
    private static final Pattern REGISTRY = Pattern.compile("localhost|[\\w-]+:\\d+|[\\w-]+(\\.[\\w-]+)+(:\\d+)?");

    private final SettingsDecrypter decrypter;

    @Inject
    RegistryServers(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    List<RegistryLogin> logins(MavenSession session) {
        return session.getSettings().getServers().stream()
                .filter(server -> server.getUsername() != null
                        && REGISTRY.matcher(server.getId()).matches())
                .map(server -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .map(server -> new RegistryLogin(server.getId(), server.getUsername(), server.getPassword()))
                .toList();
    }
}
