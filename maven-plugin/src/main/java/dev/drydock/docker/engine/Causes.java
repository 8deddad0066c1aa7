package dev.drydock.docker.engine;

import java.util.Optional;
import java.util.stream.Stream;

/** What lies at the bottom of a failure of the transport, which wraps it more than once. */
final class Causes {
    private Causes() {}

    static Throwable root(Throwable failure) {
        return chain(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
