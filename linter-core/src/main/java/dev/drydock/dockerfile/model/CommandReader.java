package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes something of the commands that it understands; made once, as a constant.
 *
 * @param programs the commands that it understands
 * @param reading empty for those that turn out to be something else
 */
public record CommandReader<T>(Set<String> programs, Function<Command, Optional<T>> reading) {
    Optional<T> read(Command command) {
        return reading.apply(command);
    }
}
