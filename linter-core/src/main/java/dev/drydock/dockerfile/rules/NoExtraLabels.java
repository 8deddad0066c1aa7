package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.Map;
import java.util.stream.Stream;

/** Flags labels that the schema does not list. */
public final class NoExtraLabels implements ConfigurableRule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        String schema = "labelSchema:\n  com.example.team: text\n";
        return RuleInfo.of("no-extra-labels", Severity.OFF, Family.METADATA, "A label that the schema does not list")
                .because(
                        "A misspelt label is a missing one, and labels that nobody agreed on are read by nobody. Correct the"
                                + " key, or add it to the schema. Without a schema nothing is reported.")
                .example(
                        Example.files(
                                "Dockerfile",
                                "FROM alpine:3.20\nLABEL com.example.taem=shop\n",
                                ".drydock.yaml",
                                schema),
                        Example.files(
                                "Dockerfile",
                                "FROM alpine:3.20\nLABEL com.example.team=shop\n",
                                ".drydock.yaml",
                                schema))
                .options(Labels.SCHEMA)
                .standsFor(Peer.HADOLINT, "DL3050");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        Map<String, String> schema = options.get(Labels.SCHEMA);
        return file.instructions(Label.class)
                .flatMap(label -> label.pairs().stream())
                .filter(pair -> !schema.isEmpty()
                        && !schema.containsKey(Labels.key(pair))
                        && !Labels.key(pair).contains("$"))
                .map(pair -> Finding.at(
                        pair.name().span(),
                        "the schema has no label `" + Labels.key(pair) + "`"
                                + NearMiss.clause(Labels.key(pair), schema.keySet())));
    }
}
