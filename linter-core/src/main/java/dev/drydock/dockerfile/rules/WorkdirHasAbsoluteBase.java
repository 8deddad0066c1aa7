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

/** Flags a relative WORKDIR that starts from a folder which the file does not name. */
public final class WorkdirHasAbsoluteBase implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "workdir-has-absolute-base",
                        Severity.ERROR,
                        Family.COPY,
                        "A relative `WORKDIR` without an absolute one before it")
                .because(
                        "The path starts from the folder that the base image happens to have set, and leads elsewhere when"
                                + " that changes. Write the first `WORKDIR` of a stage as an absolute path.")
                .example("FROM alpine:3.22\nWORKDIR app\n", "FROM alpine:3.22\nWORKDIR /app\n")
                .standsFor(Peer.HADOLINT, "DL3000")
                .standsFor(Peer.BUILDKIT, "WorkdirRelativePath")
                .standsFor(Peer.TRIVY, "DS-0009");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Workdir.class)
                        .filter(workdir -> stage.expand(workdir.path())
                                .filter(WorkingFolder::isStartOf)
                                .isPresent())
                        .filter(workdir ->
                                !WorkingFolder.isSetBefore(workdir.span().start(), stage)))
                .map(workdir -> Finding.at(
                        workdir.path().span(),
                        "where `%s` leads depends on the base image; write an absolute path"
                                .formatted(workdir.path())));
    }
}
