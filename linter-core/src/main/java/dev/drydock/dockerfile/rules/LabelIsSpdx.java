package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags labels that the schema calls a licence and that are no SPDX expression. */
public final class LabelIsSpdx implements ConfigurableRule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-spdx",
                        Severity.WARNING,
                        Family.METADATA,
                        "A label that should be a licence of SPDX and is none")
                .because(
                        "Tools that check licences know the identifiers of spdx.org and nothing else. Write one, or several with `AND`, `OR` and `WITH` between them: `Apache-2.0 OR MIT`.")
                .standsFor(Peer.HADOLINT, "DL3054");
        return Labels.example(rule, "org.opencontainers.image.licenses", "spdx", "Apache License 2", "Apache-2.0");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(
                file, options, "spdx", SpdxExpression::isValid, "SPDX expression; write it like `Apache-2.0 OR MIT`");
    }
}
