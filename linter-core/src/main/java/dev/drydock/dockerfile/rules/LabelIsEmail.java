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

/** Flags labels that the schema calls an e-mail address and that are none. */
public final class LabelIsEmail implements ConfigurableRule<DockerfileModel> {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-email",
                        Severity.WARNING,
                        Family.METADATA,
                        "A label that should be an e-mail address and is none")
                .because("It says whom to write to about the image. Write one plain address: `team@example.com`.")
                .standsFor(Peer.HADOLINT, "DL3058");
        return Labels.example(rule, "maintainer", "email", "the shop team", "shop@example.com");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(
                file, options, "email", ADDRESS.asMatchPredicate(), "e-mail address; write it like `team@example.com`");
    }
}
