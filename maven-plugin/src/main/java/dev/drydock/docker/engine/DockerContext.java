package dev.drydock.docker.engine;

import dev.drydock.docker.Tls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A context of Docker's own command: a named engine. */
final class DockerContext {
    private final String name;
    private final String host;
    private final @Nullable Tls tls;

    DockerContext(String name, String host, @Nullable Tls tls) {
        this.name = name;
        this.host = host;
        this.tls = tls;
    }

    String name() {
        return name;
    }

    String host() {
        return host;
    }

    Optional<Tls> tls() {
        return Optional.ofNullable(tls);
    }
}
