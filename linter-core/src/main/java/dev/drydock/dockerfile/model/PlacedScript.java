package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shell script with the place where it runs.
 *
 * @param instruction the RUN, CMD, ENTRYPOINT or HEALTHCHECK that holds it; of an ONBUILD, the one that it defers
 */
public record PlacedScript(Stage stage, Instruction instruction, Script script) {
    /** Whether it runs during the build: a RUN holds it. */
    public boolean isRun() {
        return instruction instanceof Run;
    }

    /** Its commands at any depth, without wrappers such as {@code sudo} or {@code sh -c}. */
    public Stream<Command> commands() {
        return script.effectiveCommands().stream();
    }

    /** Those of its commands that call one of these programs during the build; of other scripts than a RUN's, none. */
    public Stream<Command> runs(Set<String> programs) {
        return isRun() && !Collections.disjoint(programs, script.programs())
                ? commands()
                        .filter(command ->
                                command.program().filter(programs::contains).isPresent())
                : Stream.empty();
    }
}
