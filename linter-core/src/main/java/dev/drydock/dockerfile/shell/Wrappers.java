package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commands whose arguments are a command, and shells whose argument is a script. */
final class Wrappers {
    /** Wrappers around wrappers that are looked through; no real command has as many. */
    private static final int MAX_LAYERS = 16;

    /**
     * How a wrapper is called.
     *
     * @param operands number of its own operands before the command
     * @param valued its options that take a value
     */
    private record Usage(int operands, Set<String> valued) {
        static Usage of(int operands, String... valued) {
            return new Usage(operands, Set.of(valued));
        }
    }

    private static final Map<String, Usage> USAGES = Map.ofEntries(
            Map.entry(
                    "sudo",
                    Usage.of(
                            0,
                            "-u",
                            "--user",
                            "-g",
                            "--group",
                            "-h",
                            "--host",
                            "-p",
                            "--prompt",
                            "-C",
                            "-D",
                            "--chdir",
                            "-R",
                            "--chroot",
                            "-T",
                            "-r",
                            "-t",
                            "-U")),
            Map.entry("doas", Usage.of(0, "-u", "-C")),
            Map.entry("gosu", Usage.of(1)),
            Map.entry("su-exec", Usage.of(1)),
            Map.entry("runuser", Usage.of(0, "-u", "--user", "-g", "--group", "-G", "--supp-group")),
            Map.entry("chroot", Usage.of(1)),
            Map.entry("env", Usage.of(0, "-u", "--unset", "-C", "--chdir")),
            Map.entry("exec", Usage.of(0, "-a")),
            Map.entry("command", Usage.of(0)),
            Map.entry("builtin", Usage.of(0)),
            Map.entry("busybox", Usage.of(0)),
            Map.entry("nohup", Usage.of(0)),
            Map.entry("setsid", Usage.of(0)),
            Map.entry("eatmydata", Usage.of(0)),
            Map.entry("time", Usage.of(0, "-f", "--format", "-o", "--output")),
            Map.entry("timeout", Usage.of(1, "-k", "--kill-after", "-s", "--signal")),
            Map.entry("nice", Usage.of(0, "-n", "--adjustment")),
            Map.entry("ionice", Usage.of(0, "-c", "--class", "-n", "--classdata")),
            Map.entry("stdbuf", Usage.of(0, "-i", "--input", "-o", "--output", "-e", "--error")),
            Map.entry("tini", Usage.of(0, "-e", "-p")),
            Map.entry("dumb-init", Usage.of(0, "-r", "--rewrite")),
            Map.entry(
                    "xargs",
                    Usage.of(
                            0,
                            "-a",
                            "--arg-file",
                            "-d",
                            "--delimiter",
                            "-E",
                            "-I",
                            "-L",
                            "--max-lines",
                            "-n",
                            "--max-args",
                            "-P",
                            "--max-procs",
                            "-s",
                            "--max-chars")));

    /** Options with which a wrapper runs nothing of what follows, or not as it stands there. */
    private static final Map<String, String[]> REFUSALS = Map.of(
            "command", new String[] {"-v", "-V"},
            "env", new String[] {"-S", "--split-string"},
            "sudo", new String[] {"-l", "--list", "-e", "--edit"},
            "runuser", new String[] {"-c", "--command"});

    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "ksh", "zsh");
    private static final Set<String> VALUED_BY_SHELLS = Set.of("-o", "-O", "--rcfile", "--init-file");
    private static final Set<String> OTHER_USERS = Set.of("su", "runuser");

    private Wrappers() {}

    static Command unwrap(Command command) {
        var inner = command;
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            var next = unwrapOnce(inner);
            if (next.isEmpty()) {
                return inner;
            }
            inner = next.get();
        }
        return inner;
    }

    private static Optional<Command> unwrapOnce(Command wrapper) {
        var name = programOf(wrapper);
        var usage = USAGES.get(name);
        if (usage == null) {
            return Optional.empty();
        }
        var options = new Options(wrapper.arguments(), usage.valued(), true, Word::text);
        var words = options.operands();
        int first = usage.operands();
        while (first < words.size() && (name.equals("env") || name.equals("sudo")) && assigns(words.get(first))) {
            first++;
        }
        if (options.has(REFUSALS.getOrDefault(name, new String[0])) || first >= words.size()) {
            return Optional.empty();
        }
        var span = new Span(words.get(first).span().start(), wrapper.span().end());
        return Optional.of(new Command(
                List.of(), words.subList(first, words.size()), wrapper.redirections(), wrapper.substituted(), span));
    }

    private static boolean assigns(Word word) {
        return word.text().indexOf('=') > 0;
    }

    private static String programOf(Command command) {
        return command.program().orElse("");
    }

    /** The options of a shell; empty for other commands. */
    static Optional<Options> shellOptions(Command command) {
        return SHELLS.contains(programOf(command))
                ? Optional.of(new Options(command.arguments(), VALUED_BY_SHELLS, true, Word::text))
                : Optional.empty();
    }

    /** The script in {@code sh -c script} or {@code su -c script}, if it is static. */
    static Optional<Script> script(Command command) {
        return scriptWord(command).filter(Word::isStatic).map(word -> Script.read(word.mapped()));
    }

    private static Optional<Word> scriptWord(Command command) {
        if (OTHER_USERS.contains(programOf(command))) {
            int flag = command.arguments().stream().map(Word::text).toList().indexOf("-c");
            return flag < 0
                    ? Optional.empty()
                    : command.arguments().stream().skip(flag + 1).findFirst();
        }
        return shellOptions(command)
                .filter(options -> options.has("-c"))
                .flatMap(options -> options.operands().stream().findFirst());
    }
}
