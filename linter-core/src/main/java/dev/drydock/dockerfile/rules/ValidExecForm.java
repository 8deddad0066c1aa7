package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Volume;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags what was meant as a JSON array and is none, so that Docker takes it as it stands there. */
public final class ValidExecForm implements Rule<DockerfileModel> {
    /** What no shell test begins with: something right behind the bracket, or strings and words with commas between. */
    private static final Pattern COMMAND = Pattern.compile(
            "\\[(?:[^\\s\\[].*|\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"',;&|]+)\\s*,.*|\\s*(?:(?:\"[^\"]*\"|'[^']*')\\s*){0,50}\\]?\\s*)",
            Pattern.DOTALL);

    /** A string behind the bracket, or a bracket that the last path closes; else it is a pattern such as {@code [ab].txt}. */
    private static final Pattern PATHS =
            Pattern.compile("\\[\\s*(?:[\"'\u201c\u201d].*|[^\\]]*\\]\\s*)", Pattern.DOTALL);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("valid-exec-form", Severity.ERROR, Family.COMMAND, "A bracketed list that is no JSON array")
                .because(
                        "What is no JSON array is handed to the shell as it is, brackets and commas included: `[\"npm\",` is"
                                + " then the program to run. JSON wants double quotes, a comma between the strings but not"
                                + " behind the last one, and nothing after the bracket.")
                .example("FROM node:22-alpine\nCMD ['node', 'server.js']\n", """
                        FROM node:22-alpine
                        CMD ["node", "server.js"]
                        """)
                .standsFor(Peer.SONAR, "S7030");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(Instruction.class)
                .flatMap(instruction -> list(instruction)
                        .map(list -> Finding.at(
                                list.span(0, 1),
                                "this list of `%s` is no JSON array and is taken as plain text; %s"
                                        .formatted(instruction.name(), advice(list.text()))))
                        .stream());
    }

    /** What stands in the place of a JSON array and looks like one. */
    private static Optional<Word> list(Instruction instruction) {
        if (instruction instanceof Run run) {
            return command(run.command());
        } else if (instruction instanceof Cmd cmd) {
            return command(cmd.command());
        } else if (instruction instanceof Entrypoint entrypoint) {
            return command(entrypoint.command());
        } else if (instruction instanceof Healthcheck healthcheck) {
            return command(healthcheck.command());
        }
        boolean arrayOfPaths = instruction instanceof Copy copy && copy.exec()
                || instruction instanceof Add add && add.exec()
                || instruction instanceof Volume volume
                        && !volume.paths().get(0).startsWith("[");
        boolean paths = instruction instanceof Transfer || instruction instanceof Volume;
        return Optional.of(instruction.statement().arguments())
                .filter(text ->
                        paths && !arrayOfPaths && PATHS.matcher(text.text()).matches());
    }

    private static Optional<Word> command(CommandLine command) {
        return command instanceof CommandLine.ShellForm form && form.looksLikeExecForm()
                ? Optional.of(form.script())
                        .filter(script -> COMMAND.matcher(script.text()).matches())
                : Optional.empty();
    }

    private static String advice(String list) {
        if (list.stripTrailing().endsWith("]")) {
            return list.contains("'") || list.contains("\u201c") || list.contains("\u201d") || !list.contains("\"")
                    ? "put its strings in double quotes"
                    : "check its commas, quotes and backslashes";
        }
        return list.contains("]") ? "remove what stands behind it" : "close its bracket";
    }
}
