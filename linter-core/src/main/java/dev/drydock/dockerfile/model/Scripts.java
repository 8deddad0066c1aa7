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
import org.jspecify.annotations.Nullable;

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
        if (command(instruction) instanceof CommandLine.ExecForm exec) {
            List<MappedText> arguments =
                    exec.arguments().stream().map(Scripts::alone).toList();
            return arguments.isEmpty() ? List.of() : List.of(Script.exec(arguments, exec.span()));
        }
        List<ShellText> texts = texts(instruction, shell);
        var scripts = new ArrayList<Script>(texts.size());
        for (ShellText text : texts) {
            scripts.add(Script.read(text.text()));
        }
        return scripts;
    }

    /** What a shell of the Unix kind reads of an instruction; nothing of an exec form. */
    List<ShellText> texts(Instruction instruction, ShellKind shell) {
        CommandLine command = command(instruction);
        if (!(command instanceof CommandLine.ShellForm form)) {
            return List.of();
        }
        List<Heredoc> heredocs = instruction instanceof Run run ? run.heredocs() : List.of();
        if (!heredocs.isEmpty()) {
            return texts(form, heredocs, shell);
        }
        return shell == ShellKind.OTHER || form.script().isEmpty()
                ? List.of()
                : List.of(new ShellText(shell, alone(form.script())));
    }

    private static @Nullable CommandLine command(Instruction instruction) {
        if (instruction instanceof Run run) {
            return run.command();
        } else if (instruction instanceof Cmd cmd) {
            return cmd.command();
        } else if (instruction instanceof Entrypoint entrypoint) {
            return entrypoint.command();
        }
        return instruction instanceof Healthcheck healthcheck ? healthcheck.command() : null;
    }

    /**
     * The scripts of a RUN with here-documents. One that stands alone is the script, unless its first line names an
     * interpreter that is no shell; behind a command it is that command's input, a script if the command is a shell.
     */
    private List<ShellText> texts(CommandLine.ShellForm form, List<Heredoc> heredocs, ShellKind shell) {
        MappedText mapped = withoutOpeners(form.script(), heredocs);
        String command = mapped.text().strip();
        var texts = new ArrayList<ShellText>();
        if (!command.isEmpty() && shell != ShellKind.OTHER) {
            texts.add(new ShellText(shell, mapped));
        }
        String interpreter = command.isEmpty() ? shebang(heredocs.get(0)) : command;
        ShellKind reader = interpreter.isEmpty() ? shell : ShellKind.ofCommand(interpreter);
        if (reader != ShellKind.OTHER) {
            heredocs.forEach(heredoc -> texts.add(new ShellText(reader, body(heredoc))));
        }
        return texts;
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
