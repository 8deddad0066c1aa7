package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.WorkingFolder;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags relative paths in WORKDIR, for teams that want each to tell by itself where it leads. */
public final class AbsoluteWorkdir implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("absolute-workdir", Severity.OFF, Family.COPY, "A relative path in `WORKDIR`")
                .because(
                        "Where a relative path leads, only all `WORKDIR` before it tell, and a line that is moved or taken"
                                + " out changes it. Write the whole path.")
                .example(
                        "FROM alpine:3.22\nWORKDIR /srv\nWORKDIR app\n",
                        "FROM alpine:3.22\nWORKDIR /srv\nWORKDIR /srv/app\n")
                .standsFor(Peer.HADOLINT, "DL3000")
                .standsFor(Peer.SONAR, "S7021")
                .standsFor(Peer.TRIVY, "DS-0009")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_10")
                .standsFor(Peer.KICS, "6b376af8");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Workdir.class)
                        .map(Workdir::path)
                        .filter(path -> stage.expand(path)
                                .filter(WorkingFolder::isStartOf)
                                .isPresent()))
                .map(path -> Finding.at(path.span(), "`%s` is relative; write the whole path".formatted(path)));
    }
}
