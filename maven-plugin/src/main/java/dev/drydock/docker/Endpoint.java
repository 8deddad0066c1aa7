package dev.drydock.docker;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an engine listens. */
public final class Endpoint {
    private final URI address;
    private final @Nullable Tls tls;
    private final String origin;

    private Endpoint(URI address, @Nullable Tls tls, String origin) {
        this.address = address;
        this.tls = tls;
        this.origin = origin;
    }

    /**
     * One without TLS.
     *
     * @param address {@code unix:}, {@code npipe:} or {@code tcp:} with a port
     * @param origin who says so, for messages, such as {@code DOCKER_HOST}
     */
    public static Endpoint plain(URI address, String origin) {
        return new Endpoint(address, null, origin);
    }

    /** One with TLS; see {@link #plain}. */
    public static Endpoint secured(URI address, Tls tls, String origin) {
        return new Endpoint(address, tls, origin);
    }

    public URI address() {
        return address;
    }

    public Optional<Tls> tls() {
        return Optional.ofNullable(tls);
    }

    public String origin() {
        return origin;
    }

    /**
     * The name that ports published by this engine are reached under: the engine's own host, or {@code localhost} if it
     * runs on this machine.
     */
    public String publishedHost() {
        return address.getScheme().equals("tcp") ? address.getHost() : "localhost";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that
                && address.equals(that.address)
                && Objects.equals(tls, that.tls)
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, tls, origin);
    }

    /** For messages: the address in backticks and who named it. */
    @Override
    public String toString() {
        return "`" + address + "` (" + origin + ")";
    }
}
