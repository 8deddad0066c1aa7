package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Account;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags stages before the final one that end as root, for teams that want every stage unprivileged. */
public final class NonRootBuildStage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("non-root-build-stage", Severity.OFF, Family.USER, "`root` at the end of a build stage")
                .because("A stage that ends as root hands that user on to whoever builds on it or targets it."
                        + " End every stage with an account without privileges.")
                .example("""
                        FROM golang:1.26 AS build
                        USER root
                        RUN go build -o /app .
                        FROM scratch
                        COPY --from=build /app /app
                        USER 65532
                        """, """
                        FROM golang:1.26 AS build
                        USER 65532
                        RUN go build -o /app .
                        FROM scratch
                        COPY --from=build /app /app
                        USER 65532
                        """)
                .standsFor(Peer.HADOLINT, "DL3002");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        Optional<Stage> last = file.finalStage();
        Optional<Account> reportedAsFinal = last.flatMap(Account::atEndOf);
        return file.stages().stream()
                .filter(stage -> !last.equals(Optional.of(stage)))
                .flatMap(stage -> Account.lastIn(stage).stream())
                .filter(Account::isRoot)
                .filter(account -> !reportedAsFinal.equals(Optional.of(account)))
                .map(account -> Finding.at(
                        account.instruction().user().span(),
                        "this stage ends as `%s`; switch to an unprivileged `USER` after the steps that need it"
                                .formatted(account.instruction().user())));
    }
}
