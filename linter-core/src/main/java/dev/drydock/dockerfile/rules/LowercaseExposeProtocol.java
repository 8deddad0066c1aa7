package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags protocols of EXPOSE that are not in lower case. */
public final class LowercaseExposeProtocol implements Rule<DockerfileModel> {
    private static final Pattern CAPITALS = Pattern.compile("[a-zA-Z]*[A-Z][a-zA-Z]*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "lowercase-expose-protocol",
                        Severity.WARNING,
                        Family.METADATA,
                        "A protocol of `EXPOSE` that is not in lower case")
                .because("Docker and all that reads images write `tcp`, `udp` and `sctp`; so are they found.")
                .example("FROM alpine:3.20\nEXPOSE 53/UDP\n", "FROM alpine:3.20\nEXPOSE 53/udp\n")
                .standsFor(Peer.BUILDKIT, "ExposeProtoCasing")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(Expose.class)
                .flatMap(expose -> expose.ports().stream())
                .map(port -> port.part(port.text().indexOf('/') + 1, port.text().length()))
                .filter(protocol -> CAPITALS.matcher(protocol.text()).matches())
                .map(LowercaseExposeProtocol::finding);
    }

    private static Finding finding(Word protocol) {
        String lower = protocol.text().toLowerCase(Locale.ROOT);
        return Finding.at(protocol.span(), "`" + protocol + "` has capital letters; write `" + lower + "`")
                .fix(Fix.safe("Write it in lower case", new TextEdit(protocol.span(), lower)));
    }
}
