package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.ExposedPort;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags ports that do not exist. */
public final class ValidPortRange implements Rule<DockerfileModel> {
    private static final int HIGHEST = 65_535;

    @Override
    public RuleInfo info() {
        return RuleInfo.of("valid-port-range", Severity.ERROR, Family.METADATA, "A port above 65535")
                .because("Ports go from 0 to 65535; the build stops at any other.")
                .example("FROM alpine:3.20\nEXPOSE 80800\n", "FROM alpine:3.20\nEXPOSE 8080\n")
                .standsFor(Peer.HADOLINT, "DL3011")
                .standsFor(Peer.TRIVY, "DS-0008")
                .standsFor(Peer.KICS, "71bf8cf8");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return ExposedPort.in(file)
                .filter(port -> Math.max(port.first(), port.last()) > HIGHEST)
                .map(port -> Finding.at(
                        port.word().span(),
                        "`" + port.text() + "` is above 65535, the highest port; write another one"));
    }
}
