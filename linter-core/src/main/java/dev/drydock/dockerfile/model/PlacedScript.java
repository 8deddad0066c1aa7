package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Instruction;
import java.util.stream.Stream;

/**
 * A shell script with the place where it runs.
 *
 * @param instruction the RUN, CMD, ENTRYPOINT or HEALTHCHECK that holds it; of an ONBUILD, the one that it defers
 */
public record PlacedScript(Stage stage, Instruction instruction, Script script) {
    /** Its commands at any depth, without wrappers such as {@code sudo} or {@code sh -c}. */
    public Stream<Command> commands() {
        return script.effectiveCommands().stream();
    }
}
