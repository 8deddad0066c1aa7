package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Heredoc;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.MappedText;
import dev.drydock.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shell scripts in the instructions of a file, read when first asked for and kept if the file is not huge. */
final class Scripts {
    /** Length of the longest file whose scripts are kept, in characters: what was read takes some forty times its text. */
    private static final int LONGEST_KEPT = 1 << 20;

    private final SourceText source;
    private final Map<Integer, List<Script>> read = new ConcurrentHashMap<>();

    Scripts(SourceText source) {
        this.source = source;
    }

    /** Whether an instruction is of those that have scripts. */
    static boolean mayHold(Instruction instruction) {
        return instruction instanceof Run
                || instruction instanceof Cmd
                || instruction instanceof Entrypoint
                || instruction instanceof Healthcheck;
    }

    /**
     * The scripts of an instruction.
     *
     * @param shell the shell in force where it stands
     */
    List<Script> of(Instruction instruction, ShellKind shell) {
        return source.content().length() <= LONGEST_KEPT
                ? read.computeIfAbsent(instruction.span().start(), start -> read(instruction, shell))
                : read(instruction, shell);
    }

    private List<Script> read(Instruction instruction, ShellKind shell) {
        if (instruction instanceof Run run) {
            return run(run, shell);
        } else if (instruction instanceof Cmd cmd) {
            return script(cmd.command(), shell);
        } else if (instruction instanceof Entrypoint entrypoint) {
            return script(entrypoint.command(), shell);
        } else if (instruction instanceof Healthcheck healthcheck) {
            return script(healthcheck.command(), shell);
        }
        return List.of();
    }

    private static List<Script> script(CommandLine command, ShellKind shell) {
        if (command instanceof CommandLine.ExecForm exec) {
            List<MappedText> arguments =
                    exec.arguments().stream().map(Scripts::alone).toList();
            return arguments.isEmpty() ? List.of() : List.of(Script.exec(arguments, exec.span()));
        }
        Word script = ((CommandLine.ShellForm) command).script();
        return shell == ShellKind.OTHER || script.isEmpty() ? List.of() : List.of(Script.read(alone(script)));
    }

    /**
     * The script of a RUN. A here-document that stands alone is the script, unless its first line names an interpreter
     * that is no shell; behind a command it is that command's input, a script if the command is a shell.
     */
    private List<Script> run(Run run, ShellKind shell) {
        if (run.heredocs().isEmpty()) {
            return script(run.command(), shell);
        }
        MappedText mapped = withoutOpeners(((CommandLine.ShellForm) run.command()).script(), run.heredocs());
        String command = mapped.text().strip();
        var scripts = new ArrayList<Script>();
        if (!command.isEmpty() && shell != ShellKind.OTHER) {
            scripts.add(Script.read(mapped));
        }
        String interpreter = command.isEmpty() ? shebang(run.heredocs().get(0)) : command;
        if (interpreter.isEmpty() ? shell != ShellKind.OTHER : ShellKind.ofCommand(interpreter) != ShellKind.OTHER) {
            run.heredocs().forEach(heredoc -> scripts.add(Script.read(body(heredoc))));
        }
        return scripts;
    }

    /** The command itself: what the shell gets has the openers, too, but their bodies stand elsewhere. */
    private static MappedText withoutOpeners(Word text, List<Heredoc> heredocs) {
        var rest = MappedText.builder();
        int at = text.start();
        for (Heredoc heredoc : heredocs) {
            rest.append(text.line(), at, heredoc.opener().start());
            at = heredoc.opener().end();
        }
        return rest.append(text.line(), at, text.end()).build();
    }

    private String shebang(Heredoc heredoc) {
        String body = source.slice(heredoc.body());
        int end = body.indexOf('\n');
        return body.startsWith("#!") && end > 0 ? body.substring(2, end).strip() : "";
    }

    private MappedText body(Heredoc heredoc) {
        String text = source.content();
        var body = MappedText.builder();
        for (int at = heredoc.body().start(); at < heredoc.body().end(); ) {
            int end = text.indexOf('\n', at) + 1;
            while (heredoc.stripsTabs() && text.charAt(at) == '\t') {
                at++;
            }
            end = end == 0 ? heredoc.body().end() : end;
            body.append(text, at, end);
            at = end;
        }
        return body.build();
    }

    private static MappedText alone(Word word) {
        return word.isEmpty()
                ? MappedText.of("", word.span().start())
                : word.line().part(word.start(), word.end());
    }
}
