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

/** Flags labels that the schema calls a version and that are no semantic version. */
public final class LabelIsSemver implements ConfigurableRule<DockerfileModel> {
    private static final String NUMBER = "(?:0|[1-9]\\d*)";
    private static final String IDENTIFIER = "(?:" + NUMBER + "|\\d*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern VERSION = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-"
            + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-semver",
                        Severity.WARNING,
                        Family.METADATA,
                        "A label that should be a semantic version and is none")
                .because(
                        "Tools compare versions by it. Write three numbers with dots between them, as semver.org has it: `1.4.0` or `1.5.0-rc.1`.")
                .standsFor(Peer.HADOLINT, "DL3056");
        return Labels.example(rule, "org.opencontainers.image.version", "semver", "1.4", "1.4.0");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(
                file, options, "semver", VERSION.asMatchPredicate(), "semantic version; write it like `1.4.0`");
    }
}
