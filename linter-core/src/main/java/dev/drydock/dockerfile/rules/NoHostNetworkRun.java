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

/** Flags RUN in the network of the machine that builds. */
public final class NoHostNetworkRun implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-host-network-run", Severity.WARNING, Family.USER, "`RUN` in the network of the host")
                .because(
                        "With the network of the host a step reaches every service that listens on the building machine, also"
                                + " those that are meant for it alone, and the build works only where they are. Use the default network.")
                .example(
                        "FROM alpine:3.22\nRUN --network=host apk add --no-cache curl\n",
                        "FROM alpine:3.22\nRUN apk add --no-cache curl\n")
                .standsFor(Peer.SONAR, "S6431");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Run.class)
                        .flatMap(run -> run.flag("network").stream())
                        .filter(flag -> stage.expand(flag.value()).equals(Optional.of("host")))
                        .map(flag -> Finding.at(
                                flag.span(),
                                "this step shares the network of the building machine; leave `--network=host` out")));
    }
}
