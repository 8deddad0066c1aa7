package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.UncheckedTransport;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags package managers and Git that are told not to check the certificates of servers. */
public final class VerifiedPackageTransport implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "verified-package-transport",
                        Severity.ERROR,
                        Family.LANGUAGE_PACKAGES,
                        "A package manager or Git that does not check certificates")
                .because(
                        "Without the check anyone on the way can answer in place of the server, and their code runs in "
                                + "your build and your containers. Where a server has a certificate of your own CA, copy that "
                                + "certificate into the image and name it, as with `pip --cert`, `npm config set cafile` or "
                                + "`git config http.sslCAInfo`. What `ENV` switches off stays off in every container.")
                .example("""
                        FROM python:3.13-slim
                        RUN pip install --trusted-host pypi.example.com --no-cache-dir tool==1.4
                        """, """
                        FROM python:3.13-slim
                        COPY ca.pem /etc/ssl/
                        RUN pip install --cert /etc/ssl/ca.pem --no-cache-dir tool==1.4
                        """)
                .standsFor(
                        Peer.CHECKOV,
                        "CKV2_DOCKER_4",
                        "CKV2_DOCKER_5",
                        "CKV2_DOCKER_6",
                        "CKV2_DOCKER_12",
                        "CKV2_DOCKER_13",
                        "CKV2_DOCKER_14",
                        "CKV2_DOCKER_15",
                        "CKV2_DOCKER_16");
    }

    @Override
    public Set<String> programs() {
        return UncheckedTransport.PROGRAMS;
    }

    @Override
    public Stream<Finding> checkElsewhere(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> Stream.concat(
                                stage.withDeferred(Env.class).flatMap(env -> env.pairs().stream()),
                                stage.withDeferred(Arg.class).flatMap(arg -> arg.declarations().stream()))
                        .flatMap(pair -> UncheckedTransport.of(stage, pair).stream()))
                .map(VerifiedPackageTransport::finding);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return UncheckedTransport.in(place).map(VerifiedPackageTransport::finding);
    }

    private static Finding finding(UncheckedTransport unchecked) {
        return Finding.at(
                unchecked.span(),
                "`" + unchecked.text()
                        + "` switches off the check of certificates; trust the CA of the server instead");
    }
}
