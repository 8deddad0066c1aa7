package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.stream.Stream;

/** Flags base images with a digest, for teams that want each build to take up security updates. */
public final class NoPinnedDigest implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-pinned-digest", Severity.OFF, Family.IMAGE, "A base image with a digest")
                .because(
                        "A digest stands for one build of an image, for ever: mended holes reach you only when somebody"
                                + " changes the line. Name the version and let the digest go."
                                + " `pinned-image-digest` asks for the opposite; switch on one of the two at most.")
                .example(
                        "FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n",
                        "FROM alpine:3.22\n")
                .standsFor(Peer.SONAR, "S6497");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(From.class)
                .filter(from -> file.imageText(from)
                        .filter(image -> image.contains("@"))
                        .isPresent())
                .map(from -> Finding.at(
                        digest(from.image()),
                        "this digest keeps updates of the base image out; name a version instead"));
    }

    /** From the at sign on, or all of the word if a variable brings it in. */
    private static Span digest(Word image) {
        int at = image.text().indexOf('@');
        return at < 0 ? image.span() : image.span(at, image.text().length());
    }
}
