package dev.drydock.dockerfile.shell;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A script of POSIX sh or bash. What the reader is not sure to understand ends it: all that was complete before that
 * place can be relied upon, {@link #certain()} tells that something is missing. All spans lead to the file that the
 * text was taken from.
 *
 * <p>The grammar is chapter 2 of POSIX.1-2017 (XCU), with bash's {@code [[ ]]}, {@code (( ))}, arrays, {@code &>},
 * here-strings, process substitutions, {@code function} and {@code select}.
 */
public final class Script {
    /** Longer texts are not read, in characters: the result would fill the memory, and no one writes such a script. */
    private static final int LONGEST = 1 << 20;

    private final CommandList body;
    private final List<Command> commands;
    private final List<Word> words;
    private final List<Pipeline> pipelines;
    private final List<Span> comments;
    private final int uncertainFrom;
    private final List<Command> effectiveCommands;
    private final List<String> programs;

    Script(CommandList body, Collected collected) {
        this.body = body;
        commands = collected.commands();
        words = collected.words();
        pipelines = collected.pipelines();
        comments = collected.comments();
        uncertainFrom = collected.gaveUpAt();
        effectiveCommands = effective(commands);
        programs = programs(effectiveCommands);
    }

    /** Reads a script; never fails. */
    public static Script read(MappedText text) {
        return read(text, 0, text.length());
    }

    /** Reads the script that is {@code text[start, end)}; never fails. */
    public static Script read(MappedText text, int start, int end) {
        var collected = new Collected();
        if (end - start > LONGEST) {
            int place = text.toSource(start);
            collected.giveUp(place);
            return new Script(new CommandList(List.of(), List.of(), Span.at(place)), collected);
        }
        var body = ScriptReader.read(new Cursor(text, start, end, collected));
        return new Script(body, collected);
    }

    /**
     * A command that runs without a shell, such as {@code ENTRYPOINT ["java", "-jar", "app.jar"]}.
     *
     * @param arguments its name and arguments
     * @param span of the whole array
     */
    public static Script exec(List<MappedText> arguments, Span span) {
        var words = arguments.stream().map(Word::exact).toList();
        var command = new Command(List.of(), words, List.of(), false, span);
        var collected = new Collected();
        words.forEach(collected::add);
        collected.add(command);
        return new Script(new CommandList(List.of(command), List.of(), span), collected);
    }

    /** The statements at the top. */
    public CommandList body() {
        return body;
    }

    /** All simple commands at any depth, those within substitutions too, in the order of the text. */
    public List<Command> commands() {
        return commands;
    }

    /**
     * What runs in the end: as {@link #commands()}, but each without wrappers such as {@code sudo}, and in place of
     * {@code sh -c '...'} the commands of its script.
     */
    public List<Command> effectiveCommands() {
        return effectiveCommands;
    }

    /** The programs that {@link #effectiveCommands()} call, each once and without its folder. */
    public List<String> programs() {
        return programs;
    }

    /** Whether {@link #effectiveCommands()} call one of these programs, from whatever folder. */
    public boolean calls(Set<String> wanted) {
        for (var program : programs) {
            if (wanted.contains(program)) {
                return true;
            }
        }
        return false;
    }

    private static List<Command> effective(List<Command> commands) {
        var effective = new ArrayList<Command>(commands.size());
        for (var command : commands) {
            var inner = command.unwrapped();
            var script = Wrappers.script(inner);
            if (script.isPresent()) {
                effective.addAll(script.get().effectiveCommands);
            } else {
                effective.add(inner);
            }
        }
        return List.copyOf(effective);
    }

    private static List<String> programs(List<Command> commands) {
        if (commands.size() == 1) {
            return commands.get(0).program().map(List::of).orElse(List.of());
        }
        var programs = new LinkedHashSet<String>();
        for (var command : commands) {
            command.program().ifPresent(programs::add);
        }
        return List.copyOf(programs);
    }

    /** All words at any depth, in whatever they take part, in the order of the text. */
    public List<Word> words() {
        return words;
    }

    /** All pipelines of two or more commands at any depth, in the order of the text. */
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    /** The comments, from {@code #} to before the line break. */
    public List<Span> comments() {
        return comments;
    }

    /** Whether all of the text was understood. */
    public boolean certain() {
        return uncertainFrom < 0;
    }

    /** Source offset of the first thing that was not understood. */
    public OptionalInt uncertainFrom() {
        return certain() ? OptionalInt.empty() : OptionalInt.of(uncertainFrom);
    }
}
