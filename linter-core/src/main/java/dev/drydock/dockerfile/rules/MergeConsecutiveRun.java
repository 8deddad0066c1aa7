package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags {@code RUN} instructions of a single command that follow one another. Those that chain commands have been cut on
 * purpose, to cache them apart.
 */
public final class MergeConsecutiveRun implements PreparedScriptRule {
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
    public Judge judge(DockerfileModel file) {
        var single = new Marks();
        return new Judge() {
            @Override
            public Stream<Finding> check(PlacedScript place) {
                if (place.isRun() && isSingleCommand(place.script())) {
                    single.add(place.instruction().span().start());
                }
                return Stream.empty();
            }

            @Override
            public Stream<Finding> finish() {
                return file.stages().stream()
                        .flatMap(stage -> series(
                                stage,
                                run -> run.heredocs().isEmpty()
                                        && single.contains(run.span().start())));
            }
        };
    }

    /** Places in a file; in one with very many instructions a set of numbers would be larger than the file. */
    private static final class Marks {
        private final BitSet places = new BitSet();

        synchronized void add(int place) {
            places.set(place);
        }

        synchronized boolean contains(int place) {
            return places.get(place);
        }
    }

    private static Stream<Finding> series(Stage stage, Predicate<Run> isSingle) {
        List<Instruction> all = stage.instructions();
        var findings = Stream.<Finding>builder();
        for (int start = 0; start < all.size(); ) {
            int end = start + 1;
            if (all.get(start) instanceof Run first && isSingle.test(first)) {
                Set<String> flags = flags(first);
                while (end < all.size()
                        && all.get(end) instanceof Run next
                        && isSingle.test(next)
                        && flags(next).equals(flags)) {
                    end++;
                }
                if (end > start + 1) {
                    findings.add(finding(first, end - start - 1));
                }
            }
            start = end;
        }
        return findings.build();
    }

    private static Finding finding(Run first, int others) {
        return Finding.at(
                first.keyword(),
                "this `RUN` and the %s behind it make a layer each; merge them into one"
                        .formatted(others == 1 ? "one" : String.valueOf(others)));
    }

    private static Set<String> flags(Run run) {
        return run.flags().isEmpty()
                ? Set.of()
                : run.flags().stream()
                        .map(flag -> flag.name() + "=" + flag.value())
                        .collect(Collectors.toSet());
    }

    private static boolean isSingleCommand(Script script) {
        List<Statement> statements = script.body().statements();
        return script.certain() && statements.size() == 1 && !(statements.get(0) instanceof Compound);
    }
}
