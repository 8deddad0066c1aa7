package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretFiles;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags files with credentials that {@code COPY} or {@code ADD} put into the final image. */
public final class NoSecretFileInImage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-secret-file-in-image",
                        Severity.ERROR,
                        Family.SECRETS,
                        "`COPY` or `ADD` of a file whose name marks it as a secret")
                .because(
                        "A file that was once copied stays in its layer, even if a later step removes it, and everyone "
                                + "who gets the image can read it. Mount it into the step that needs it with "
                                + "`RUN --mount=type=secret`, or into the container when it starts.")
                .example("""
                        FROM alpine:3.20
                        COPY .netrc /root/
                        RUN ./fetch-data
                        """, """
                        FROM alpine:3.20
                        RUN --mount=type=secret,id=netrc,target=/root/.netrc ./fetch-data
                        """)
                .standsFor(Peer.TRIVY, "DS-0031");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().stream()
                .flatMap(last -> last.lineage().stream())
                .flatMap(stage -> stage.withDeferred(Transfer.class)
                        .flatMap(transfer -> transfer.paths().stream())
                        .filter(source -> isSecret(stage, source))
                        .map(NoSecretFileInImage::finding));
    }

    private static boolean isSecret(Stage stage, Word source) {
        return stage.expand(source).filter(SecretFiles::isSecret).isPresent();
    }

    private static Finding finding(Word source) {
        return Finding.at(
                source.span(),
                "`" + source + "` is a secret by its name and stays in the image; mount it with "
                        + "`RUN --mount=type=secret` or when the container starts");
    }
}
