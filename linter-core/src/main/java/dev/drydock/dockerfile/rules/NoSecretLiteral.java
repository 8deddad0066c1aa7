package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretShapes;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags what has the shape of a token or a private key, wherever it stands in the file. */
public final class NoSecretLiteral implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-secret-literal",
                        Severity.ERROR,
                        Family.SECRETS,
                        "Text with the shape of a token or a private key")
                .because(
                        "The Dockerfile is in version control and its text in the image's history, so the credential is "
                                + "known to all who can read either. Revoke it first; then hand its successor to the "
                                + "build with `RUN --mount=type=secret`.")
                .example("""
                        FROM alpine:3.20
                        RUN AWS_ACCESS_KEY_ID=AKIAQ7ZT4M2XJ6RWV3KB ./fetch-data
                        """, """
                        FROM alpine:3.20
                        RUN --mount=type=secret,id=aws,env=AWS_ACCESS_KEY_ID ./fetch-data
                        """)
                .standsFor(Peer.KICS, "c3e1b6ae");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return SecretShapes.find(file.source().content()).stream()
                .map(match -> Finding.at(
                                match.span(),
                                "`" + match.hint() + "...` has the shape of " + match.kind()
                                        + "; revoke it, and pass the new one by `RUN --mount=type=secret`")
                        .confidential(match.span()));
    }
}
