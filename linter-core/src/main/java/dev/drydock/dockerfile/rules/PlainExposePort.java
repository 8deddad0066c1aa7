package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags words of EXPOSE with an address or a port of the host. */
public final class PlainExposePort implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "plain-expose-port",
                        Severity.ERROR,
                        Family.METADATA,
                        "`EXPOSE` with an address or a mapping to the host")
                .because(
                        "`EXPOSE` names ports of the container and nothing else. Where they appear on the host is said when it"
                                + " is started: `docker run -p 127.0.0.1:8080:80`, or `ports` in a compose file.")
                .example("FROM nginx:1.27\nEXPOSE 127.0.0.1:8080:80\n", "FROM nginx:1.27\nEXPOSE 80\n")
                .standsFor(Peer.BUILDKIT, "ExposeInvalidFormat");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(Expose.class)
                .flatMap(expose -> expose.ports().stream())
                .filter(port -> port.text().contains(":") && !port.text().contains("$"))
                .map(port -> Finding.at(
                        port.span(),
                        "`" + port + "` is a mapping to the host; write the port of the container, `" + container(port)
                                + "`"));
    }

    private static String container(Word port) {
        return port.text().substring(port.text().lastIndexOf(':') + 1);
    }
}
