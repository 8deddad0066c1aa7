package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A shell script with the place where it runs. For one thread, which shows it to one rule after the other. */
public final class PlacedScript {
    private final Stage stage;
    private final Instruction instruction;
    private final Script script;
    private final Map<Object, List<?>> understood = new HashMap<>();

    PlacedScript(Stage stage, Instruction instruction, Script script) {
        this.stage = stage;
        this.instruction = instruction;
        this.script = script;
    }

    public Stage stage() {
        return stage;
    }

    /** The RUN, CMD, ENTRYPOINT or HEALTHCHECK that holds it; of an ONBUILD, the one that it defers. */
    public Instruction instruction() {
        return instruction;
    }

    public Script script() {
        return script;
    }

    /** Whether it runs during the build: a RUN holds it. */
    public boolean isRun() {
        return instruction instanceof Run;
    }

    /** Its commands at any depth, without wrappers such as {@code sudo} or {@code sh -c}. */
    public Stream<Command> commands() {
        return script.effectiveCommands().stream();
    }

    /**
     * What a reader makes of the commands that run during the build; of other scripts than a RUN's, nothing. Each reader
     * reads a script once, whoever asks for it.
     */
    @SuppressWarnings("unchecked") // what a reader has put in is of its type
    public <T> List<T> understood(CommandReader<T> reader) {
        return (List<T>) understood.computeIfAbsent(reader, absent -> read(reader));
    }

    private <T> List<T> read(CommandReader<T> reader) {
        return runs(reader.programs())
                .flatMap(command -> reader.read(command).stream())
                .toList();
    }

    /** Those of its commands that call one of these programs during the build; of other scripts than a RUN's, none. */
    public Stream<Command> runs(Set<String> programs) {
        return isRun() && script.calls(programs)
                ? commands()
                        .filter(command ->
                                command.program().filter(programs::contains).isPresent())
                : Stream.empty();
    }
}
