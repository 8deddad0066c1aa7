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

/** Flags base images without a version. */
public final class PinnedImageTag implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("pinned-image-tag", Severity.ERROR, Family.IMAGE, "A base image without tag or digest")
                .because(
                        "Without a tag Docker takes `latest`: the same Dockerfile builds on another version next month,"
                                + " and nobody can tell which one an old build had. Name the version.")
                .example("FROM postgres\n", "FROM postgres:17.6\n")
                .standsFor(Peer.HADOLINT, "DL3006")
                .standsFor(Peer.SONAR, "S6596")
                .standsFor(Peer.TRIVY, "DS-0001")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_7")
                .standsFor(Peer.KICS, "9efb0b2d");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.bases(file)
                .filter(OutsideImage::isUnpinned)
                .map(image -> Finding.at(
                        image.word().span(),
                        image.quoted() + " has no tag; add the version that the build is meant for"));
    }
}
