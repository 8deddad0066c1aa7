package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.WorkingFolder;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags targets of COPY and ADD whose place depends on a WORKDIR that the file does not have. */
public final class CopyRelativeNeedsWorkdir implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "copy-relative-needs-workdir",
                        Severity.WARNING,
                        Family.COPY,
                        "A copy to a relative path without `WORKDIR`")
                .because(
                        "The files land in whatever folder the base image happens to start in, often among those of the system."
                                + " Set `WORKDIR` first, or write the whole path.")
                .example("FROM alpine:3.22\nCOPY app.jar lib/\n", "FROM alpine:3.22\nWORKDIR /srv\nCOPY app.jar lib/\n")
                .standsFor(Peer.HADOLINT, "DL3045");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Transfer.class)
                        .map(Transfer::target)
                        .filter(target -> stage.expand(target)
                                .filter(WorkingFolder::isStartOf)
                                .isPresent())
                        .filter(target ->
                                !WorkingFolder.isSetBefore(target.span().start(), stage))
                        .map(target -> Finding.at(
                                target.span(),
                                "where `%s` leads depends on the base image; set `WORKDIR` before, or write an absolute path"
                                        .formatted(target))));
    }
}
