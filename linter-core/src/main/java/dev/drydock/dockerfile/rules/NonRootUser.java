package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Account;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags root as the user that containers of the final stage start as. */
public final class NonRootUser implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("non-root-user", Severity.ERROR, Family.USER, "`root` as the user of the finished image")
                .because(
                        "Who breaks into a process that runs as root owns the container and stands one hole away from the"
                                + " host. Do what needs root first, then switch to an account without privileges.")
                .example("FROM alpine:3.22\nUSER root\nRUN apk add --no-cache curl\n", """
                        FROM alpine:3.22
                        USER root
                        RUN apk add --no-cache curl
                        USER 65532
                        """)
                .standsFor(Peer.HADOLINT, "DL3002")
                .standsFor(Peer.SONAR, "S6471")
                .standsFor(Peer.TRIVY, "DS-0002")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_8")
                .standsFor(Peer.KICS, "67fd0c4a");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().flatMap(Account::atEndOf).filter(Account::isRoot).stream()
                .map(account -> Finding.at(
                        account.instruction().user().span(),
                        "containers of this image start as `%s`; switch to an unprivileged `USER` after the steps that need it"
                                .formatted(account.instruction().user())));
    }
}
