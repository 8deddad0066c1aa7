package dev.drydock.docker.engine;

import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls for which a thing that is missing is an answer. */
final class Found {
    private Found() {}

    static <T> Optional<T> orNothing(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (EngineFailure failure) {
            if (failure.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    static boolean wasThere(Supplier<?> call) {
        return orNothing(call).isPresent();
    }
}
