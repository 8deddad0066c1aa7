package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Flags stages that download with {@code curl} here and with {@code wget} there. */
public final class OneDownloadTool implements PreparedScriptRule {
    private static final Comparator<Call> ORDER = Comparator.comparing(Call::span);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "one-download-tool", Severity.WARNING, Family.DOWNLOADS, "Both `curl` and `wget` in one stage")
                .because(
                        "The two do the same. Each of them brings libraries of its own, and settings such as those for a"
                                + " proxy or a certificate have to be made twice. Keep one, and leave the other out of the image.")
                .example("""
                        FROM debian:13
                        RUN wget -nv -P /opt https://example.com/tool.tar.gz
                        RUN curl -fsSL -o /opt/data.json https://example.com/data.json
                        """, """
                        FROM debian:13
                        RUN wget -nv -P /opt https://example.com/tool.tar.gz
                        RUN wget -nv -P /opt https://example.com/data.json
                        """)
                .standsFor(Peer.HADOLINT, "DL4001")
                .standsFor(Peer.TRIVY, "DS-0014")
                .standsFor(Peer.KICS, "fc775e75");
    }

    @Override
    public Set<String> programs() {
        return Download.PROGRAMS;
    }

    @Override
    public Judge judge(DockerfileModel file) {
        var calls = new Calls();
        return new Judge() {
            @Override
            public Stream<Finding> check(PlacedScript place) {
                place.runs(Download.PROGRAMS).forEach(command -> calls.add(place.stage(), command));
                return Stream.empty();
            }

            @Override
            public Stream<Finding> finish() {
                return calls.ofBothTools()
                        .map(firsts -> Finding.at(
                                firsts.get(1).span(),
                                "`%s` is called here and `%s` in line %d; use one of them in a stage"
                                        .formatted(
                                                firsts.get(1).program(),
                                                firsts.get(0).program(),
                                                file.source()
                                                        .lineOf(firsts.get(0)
                                                                .span()
                                                                .start()))));
            }
        };
    }

    /** A place where a tool is called. */
    private record Call(String program, Span span) {}

    /** The first call of each tool in each stage. */
    private static final class Calls {
        private final Map<Stage, Map<String, Call>> firsts = new HashMap<>();

        synchronized void add(Stage stage, Command command) {
            var call = new Call(
                    command.program().orElseThrow(), command.words().get(0).span());
            firsts.computeIfAbsent(stage, fresh -> new HashMap<>())
                    .merge(call.program(), call, BinaryOperator.minBy(ORDER));
        }

        /** Those of the stages that call both, in order. */
        synchronized Stream<List<Call>> ofBothTools() {
            return firsts.values().stream()
                    .filter(calls -> calls.size() > 1)
                    .map(calls -> calls.values().stream().sorted(ORDER).toList());
        }
    }
}
