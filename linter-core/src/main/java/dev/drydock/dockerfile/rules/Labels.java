package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.Example;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Labels and the schema that a project has for them. */
final class Labels {
    /** Type of each label of the schema. */
    static final RuleOption<Map<String, String>> SCHEMA = RuleOption.map(
            "label-schema",
            Map.of(),
            "Labels with their types: `text`, `url`, `rfc3339`, `semver`, `hash`, `spdx` or `email`. `labelSchema` at the top of"
                    + " the configuration sets it for all rules.");

    private Labels() {}

    /** The key of a label without quotes. */
    static String key(KeyValue label) {
        return unquoted(label.name().text());
    }

    /** The value of a label, if no variable has a part in it: what a build gives it later can't be judged. */
    static Optional<String> value(Stage stage, KeyValue label) {
        return label.value().text().contains("$") ? Optional.empty() : stage.expand(label.value());
    }

    /** The labels of all stages, with those that ONBUILD defers, which {@code judge} refuses. */
    static Stream<Finding> check(DockerfileModel file, Predicate<KeyValue> concerned, Judge judge) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Label.class)
                        .flatMap(label -> label.pairs().stream())
                        .filter(concerned)
                        .flatMap(pair -> value(stage, pair)
                                .flatMap(value -> judge.fault(key(pair), value))
                                .map(fault -> Finding.at(pair.value().span(), fault))
                                .stream()));
    }

    /** Flags values of the labels that the schema gives a type. */
    static Stream<Finding> check(
            DockerfileModel file, RuleOptions options, String type, Predicate<String> valid, String expected) {
        Map<String, String> schema = options.get(SCHEMA);
        return check(
                file,
                pair -> type.equals(schema.get(key(pair))),
                (key, value) -> value.isEmpty() || valid.test(value)
                        ? Optional.empty()
                        : Optional.of("`" + key + "` is `" + value + "`, which is no " + expected));
    }

    /** What is wrong with a label, as a sentence. */
    interface Judge {
        Optional<String> fault(String key, String value);
    }

    /** Adds an example of one label with a type. */
    static RuleInfo example(RuleInfo rule, String key, String type, String bad, String good) {
        String schema = "labelSchema:\n  " + key + ": " + type + "\n";
        return rule.example(
                        Example.files("Dockerfile", dockerfile(key, bad), ".drydock.yaml", schema),
                        Example.files("Dockerfile", dockerfile(key, good), ".drydock.yaml", schema))
                .options(SCHEMA);
    }

    private static String dockerfile(String key, String value) {
        return "FROM alpine:3.20\nLABEL " + key + "=\"" + value + "\"\n";
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
