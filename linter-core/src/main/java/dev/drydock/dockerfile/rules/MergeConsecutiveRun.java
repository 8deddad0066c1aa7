package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.ShellKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags {@code RUN} instructions of a single command that follow one another. Those that chain commands have been cut on
 * purpose, to cache them apart.
 */
public final class MergeConsecutiveRun implements ScriptRule {
    /** Text without anything that the shell would treat in a way of its own. */
    private static final Pattern WORDS = Pattern.compile("[\\w./:@%+,= -]+");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "merge-consecutive-run",
                        Severity.INFO,
                        Family.LAYERS,
                        "`RUN` instructions that could be one layer")
                .because(
                        "Each `RUN` adds a layer, and what one writes and the next one removes stays in the image. Chain"
                                + " the commands with `&&`, or write them into one here-document.")
                .example("""
                        FROM alpine:3.22
                        RUN mkdir /data
                        RUN chown 65532 /data
                        """, """
                        FROM alpine:3.22
                        RUN mkdir /data && chown 65532 /data
                        """)
                .standsFor(Peer.HADOLINT, "DL3059")
                .standsFor(Peer.SONAR, "S7031")
                .standsFor(Peer.KICS, "0008c003");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        if (!(place.instruction() instanceof Run run) || !isSingleCommand(place.script())) {
            return Stream.empty();
        }
        List<Instruction> all = place.stage().instructions();
        int first = place.stage().indexOf(run);
        if (first < 0 || first > 0 && joins(file, place.stage(), all.get(first - 1), run)) {
            return Stream.empty();
        }
        int end = first + 1;
        while (end < all.size() && joins(file, place.stage(), all.get(end), run)) {
            end++;
        }
        int others = end - first - 1;
        return others == 0
                ? Stream.empty()
                : Stream.of(Finding.at(
                        run.keyword(),
                        "this `RUN` and the %s behind it make a layer each; merge them into one"
                                .formatted(others == 1 ? "one" : others + " ones")));
    }

    /** Whether the neighbour of a single command is one too, with the same flags. */
    private static boolean joins(DockerfileModel file, Stage stage, Instruction neighbour, Run run) {
        return neighbour instanceof Run other && flags(other).equals(flags(run)) && isSingleCommand(file, stage, other);
    }

    private static Set<String> flags(Instruction instruction) {
        return instruction.flags().stream()
                .map(flag -> flag.name() + "=" + flag.value())
                .collect(Collectors.toSet());
    }

    private static boolean isSingleCommand(DockerfileModel file, Stage stage, Run run) {
        if (run.command() instanceof CommandLine.ShellForm form
                && WORDS.matcher(form.script().text()).matches()
                && stage.shellAt(run) != ShellKind.OTHER) {
            return true; // so that the neighbours of each script need not be read again
        }
        List<Script> scripts = file.scripts(stage, run);
        return scripts.size() == 1 && isSingleCommand(scripts.get(0));
    }

    private static boolean isSingleCommand(Script script) {
        List<Statement> statements = script.body().statements();
        return script.certain() && statements.size() == 1 && !(statements.get(0) instanceof Compound);
    }
}
