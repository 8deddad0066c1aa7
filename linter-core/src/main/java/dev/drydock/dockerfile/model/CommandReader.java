package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes something of the commands that it understands. Made once, as a constant: it is known by its identity. */
public final class CommandReader<T> {
    private final Set<String> programs;
    private final Function<Command, Optional<T>> reading;

    /**
     * A reader.
     *
     * @param programs the commands that it understands
     * @param reading empty for those that turn out to be something else
     */
    public CommandReader(Set<String> programs, Function<Command, Optional<T>> reading) {
        this.programs = Set.copyOf(programs);
        this.reading = reading;
    }

    Set<String> programs() {
        return programs;
    }

    Optional<T> read(Command command) {
        return reading.apply(command);
    }
}
