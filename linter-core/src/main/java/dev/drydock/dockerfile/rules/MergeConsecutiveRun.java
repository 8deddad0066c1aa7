package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags {@code RUN} instructions of a single command that follow one another. Those that chain commands have been cut on
 * purpose, to cache them apart.
 */
public final class MergeConsecutiveRun implements Rule<DockerfileModel> {
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
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> groups(file, stage).stream())
                .filter(group -> group.size() > 1)
                .map(group -> Finding.at(
                        group.get(0).keyword(),
                        "this `RUN` and the %s behind it make a layer each; merge them into one"
                                .formatted(group.size() == 2 ? "one" : group.size() - 1 + " ones")));
    }

    /** Runs of single commands with the same flags and nothing between them. */
    private static List<List<Run>> groups(DockerfileModel file, Stage stage) {
        var groups = new ArrayList<List<Run>>();
        var current = new ArrayList<Run>();
        for (Instruction instruction : stage.instructions()) {
            boolean joins = instruction instanceof Run run && isSingleCommand(file, stage, run);
            if (!joins || !current.isEmpty() && !flags(current.get(0)).equals(flags(instruction))) {
                groups.add(List.copyOf(current));
                current.clear();
            }
            if (joins) {
                current.add((Run) instruction);
            }
        }
        groups.add(List.copyOf(current));
        return groups;
    }

    private static Set<String> flags(Instruction instruction) {
        return instruction.flags().stream()
                .map(flag -> flag.name() + "=" + flag.value())
                .collect(Collectors.toSet());
    }

    private static boolean isSingleCommand(DockerfileModel file, Stage stage, Run run) {
        List<Script> scripts = file.scripts(stage, run);
        if (scripts.size() != 1 || !scripts.get(0).certain()) {
            return false;
        }
        List<Statement> statements = scripts.get(0).body().statements();
        return statements.size() == 1 && !(statements.get(0) instanceof Compound);
    }
}
