package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags base images without a digest, for builds that must be the same to the byte. */
public final class PinnedImageDigest implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("pinned-image-digest", Severity.OFF, Family.IMAGE, "A base image without a digest")
                .because(
                        "A tag can be moved to another image at any time; a digest can't. Add it behind the tag, and let a"
                                + " bot bring it up to date.")
                .example(
                        "FROM alpine:3.22\n",
                        "FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n")
                .standsFor(Peer.SONAR, "S7023");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.bases(file)
                .filter(image -> image.reference().digest().isEmpty())
                .map(image -> Finding.at(
                        image.word().span(), image.quoted() + " has no digest; add `@sha256:...` behind it"));
    }
}
