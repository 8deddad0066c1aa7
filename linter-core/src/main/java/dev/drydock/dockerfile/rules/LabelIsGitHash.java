package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags labels that the schema calls a git hash and that are none. */
public final class LabelIsGitHash implements ConfigurableRule<DockerfileModel> {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{7,40}|[0-9a-fA-F]{64}");

    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-git-hash",
                        Severity.WARNING,
                        Family.METADATA,
                        "A label that should be a git hash and is none")
                .because(
                        "It leads from the image to the very commit that it was built from; a branch or a tag moves on. Write 7 to 40 hex digits.")
                .standsFor(Peer.HADOLINT, "DL3055");
        return Labels.example(
                rule, "org.opencontainers.image.revision", "hash", "main", "8c5611e7d0d3ab0c4f23e5a9e4f1b6c2d3e4f5a6");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(file, options, "hash", HASH.asMatchPredicate(), "git hash; write 7 to 40 hex digits");
    }
}
