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

/** Flags base images whose tag is {@code latest}. */
public final class NoLatestTag implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-latest-tag", Severity.ERROR, Family.IMAGE, "A base image with the tag `latest`")
                .because(
                        "`latest` is whatever was pushed last: the same Dockerfile builds on another version next month,"
                                + " and nobody can tell which one an old build had. Name the version.")
                .example("FROM postgres:latest\n", "FROM postgres:17.6\n")
                .standsFor(Peer.HADOLINT, "DL3007")
                .standsFor(Peer.SONAR, "S6596")
                .standsFor(Peer.TRIVY, "DS-0001")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_7")
                .standsFor(Peer.KICS, "f45ea400");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.bases(file)
                .filter(image -> image.reference().tag().equals("latest"))
                .filter(image -> image.reference().digest().isEmpty())
                .map(image -> Finding.at(
                        image.span(image.reference().tagSpan()),
                        image.quoted() + " changes from build to build; write the version that it is meant for"));
    }
}
