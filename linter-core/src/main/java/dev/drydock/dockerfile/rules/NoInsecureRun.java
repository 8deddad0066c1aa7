package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags RUN without the sandbox of the builder. */
public final class NoInsecureRun implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-insecure-run", Severity.ERROR, Family.USER, "`RUN` in the insecure mode")
                .because("In insecure mode a step has every privilege of the builder, so a package's install script"
                        + " may take over the machine that builds. Run the step in the sandbox; if it can't,"
                        + " do it outside of the build.")
                .example(
                        "FROM alpine:3.22\nRUN --security=insecure mount -t tmpfs none /mnt\n",
                        "FROM alpine:3.22\nRUN --mount=type=tmpfs,target=/mnt ls /mnt\n")
                .standsFor(Peer.SONAR, "S6502");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Run.class)
                        .flatMap(run -> run.flag("security").stream())
                        .filter(flag -> stage.expand(flag.value()).equals(Optional.of("insecure")))
                        .map(flag -> Finding.at(
                                flag.span(),
                                "this step runs with all privileges of the builder; leave `--security=insecure` out")));
    }
}
