package dev.drydock.maven;

import dev.drydock.image.base.Registries;
import dev.drydock.image.base.Registries.Login;
import dev.drydock.image.base.Registries.Password;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What settings.xml and Docker's configuration say of registries and the way to them. */
final class RegistrySettings {
    private final RegistryServers servers;
    private final SettingsDecrypter decrypter;

    @Inject
    RegistrySettings(RegistryServers servers, SettingsDecrypter decrypter) {
        this.servers = servers;
        this.decrypter = decrypter;
    }

    Registries.Access access(MavenSession session, boolean insecure, boolean passwordsOverHttp) {
        List<Login> logins = logins(session);
        return new Registries.Access(
                logins,
                logins,
                dockerConfig(session),
                proxy(session).stream().toList(),
                insecure,
                passwordsOverHttp,
                session.isOffline());
    }

    private List<Login> logins(MavenSession session) {
        return servers.logins(session).stream()
                .map(login -> new Login(login.server(), new Password(login.user(), text(login.password()))))
                .toList();
    }

    /** The active proxy, which Maven itself goes through too. */
    private Optional<Registries.Proxy> proxy(MavenSession session) {
        return Stream.ofNullable(session.getSettings().getActiveProxy())
                .map(proxy -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(proxy))
                        .getProxy())
                .map(RegistrySettings::proxy)
                .findFirst();
    }

    private static Registries.Proxy proxy(Proxy proxy) {
        String direct = text(proxy.getNonProxyHosts()).replace(',', '|');
        return new Registries.Proxy(
                proxy.getHost(), proxy.getPort(), text(proxy.getUsername()), text(proxy.getPassword()), direct);
    }

    /** Docker's configuration file, there or not. */
    private static Path dockerConfig(MavenSession session) {
        var user = Surroundings.of(session);
        String named = user.variable("DOCKER_CONFIG");
        Path folder = named.isEmpty() ? user.home().resolve(".docker") : Path.of(named);
        return folder.resolve("config.json");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
