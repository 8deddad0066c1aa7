package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Maintainer;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags {@code MAINTAINER}, which a label replaces. */
public final class NoMaintainer implements Rule<DockerfileModel> {
    private static final String LABEL = "org.opencontainers.image.authors";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-maintainer", Severity.WARNING, Family.METADATA, "`MAINTAINER`, which is deprecated")
                .because("Labels hold what `MAINTAINER` says and more, and tools can read and search them; builders may"
                        + " refuse `MAINTAINER` one day. Write `LABEL " + LABEL + "=\"...\"`.")
                .example(
                        "FROM alpine:3.20\nMAINTAINER Jane Doe <jane@example.com>\n",
                        "FROM alpine:3.20\nLABEL " + LABEL + "=\"Jane Doe <jane@example.com>\"\n")
                .standsFor(Peer.HADOLINT, "DL4000")
                .standsFor(Peer.BUILDKIT, "MaintainerDeprecated")
                .standsFor(Peer.SONAR, "S6586")
                .standsFor(Peer.TRIVY, "DS-0022")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_6")
                .standsFor(Peer.KICS, "99614418")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(Maintainer.class).map(maintainer -> {
            var finding = Finding.at(
                    maintainer.keyword(), "`MAINTAINER` is deprecated; write `LABEL " + LABEL + "=...` instead");
            return fix(file, maintainer).map(finding::fix).orElse(finding);
        });
    }

    /** A label with the same text; none where quotes, variables or escapes would make it another one. */
    private static Optional<Fix> fix(DockerfileModel file, Maintainer maintainer) {
        Span author = maintainer.author().span();
        String written = maintainer.author().text();
        String quotes = written.startsWith("\"") && written.endsWith("\"") && written.length() > 1 ? "\"" : "";
        String text = written.substring(quotes.length(), written.length() - quotes.length());
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == '$' || c == '\\' || c == '`')
                && file.source().slice(author).equals(written);
        return plain
                ? Optional.of(Fix.safe(
                        "Write a label",
                        new TextEdit(maintainer.keyword().to(author), "LABEL " + LABEL + "=\"" + text + "\"")))
                : Optional.empty();
    }
}
