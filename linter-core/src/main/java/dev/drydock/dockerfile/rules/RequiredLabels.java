package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags images that lack a label of the schema. */
public final class RequiredLabels implements ConfigurableRule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        String schema = "labelSchema:\n  com.example.team: text\n";
        return RuleInfo.of("required-labels", Severity.INFO, Family.METADATA, "A label of the schema is missing")
                .because(
                        "Labels tell whoever finds a running container what it is and whose. Those of `labelSchema` must be"
                                + " on every image that the file can make: on each stage that no other one uses, or on one it builds"
                                + " on. Without a schema nothing is reported.")
                .example(
                        Example.files("Dockerfile", "FROM alpine:3.20\n", ".drydock.yaml", schema),
                        Example.files(
                                "Dockerfile",
                                "FROM alpine:3.20\nLABEL com.example.team=shop\n",
                                ".drydock.yaml",
                                schema))
                .options(Labels.SCHEMA)
                .standsFor(Peer.HADOLINT, "DL3049")
                .standsFor(Peer.SONAR, "S7028");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        Set<String> required = options.get(Labels.SCHEMA).keySet();
        if (required.isEmpty()) {
            return Stream.empty();
        }
        Set<Stage> used = used(file);
        return file.stages().stream()
                .filter(stage -> stage.from().isPresent() && !used.contains(stage))
                .flatMap(stage -> {
                    var missing = new TreeSet<>(required);
                    Set<String> present = labels(stage);
                    missing.removeIf(label -> present.contains(label.toLowerCase(Locale.ROOT)));
                    return missing.stream()
                            .map(label -> Finding.at(
                                    place(stage),
                                    "the label `" + label + "` is missing; add `LABEL " + label + "=...`"));
                });
    }

    /** The stages that others build on or take files from. */
    private static Set<Stage> used(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> Stream.concat(
                        stage.base() instanceof Base.Earlier earlier ? Stream.of(earlier.stage()) : Stream.empty(),
                        stage.instructions().stream().flatMap(instruction -> origins(file, stage, instruction))))
                .collect(Collectors.toSet());
    }

    private static Stream<Stage> origins(DockerfileModel file, Stage stage, Instruction instruction) {
        return instruction.flag("from").stream()
                .map(flag -> file.origin(stage, flag.value()))
                .flatMap(origin -> origin instanceof Origin.OfStage other ? Stream.of(other.stage()) : Stream.empty());
    }

    /** Its labels in lower case: one in another case is there, and for {@code valid-label-key} to report. */
    private static Set<String> labels(Stage stage) {
        return stage.lineage().stream()
                .flatMap(line -> line.withDeferred(Label.class))
                .flatMap(label -> label.pairs().stream())
                .map(pair -> Labels.key(pair).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Span place(Stage stage) {
        return stage.from().map(From::image).map(image -> image.span()).orElseGet(stage::span);
    }
}
