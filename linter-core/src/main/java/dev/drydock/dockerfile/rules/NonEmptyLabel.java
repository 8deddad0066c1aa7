package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags labels of the schema without a value. */
public final class NonEmptyLabel implements ConfigurableRule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "non-empty-label", Severity.WARNING, Family.METADATA, "A label of the schema without a value")
                .because(
                        "An empty label passes where only its presence is asked for, and tells nothing. Give it a value.")
                .standsFor(Peer.HADOLINT, "DL3051");
        return Labels.example(rule, "org.opencontainers.image.title", "text", "", "Shop");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(
                file,
                pair -> options.get(Labels.SCHEMA).containsKey(Labels.key(pair)),
                (key, value) -> value.isBlank()
                        ? Optional.of("the label `" + key + "` is empty; give it a value")
                        : Optional.empty());
    }
}
