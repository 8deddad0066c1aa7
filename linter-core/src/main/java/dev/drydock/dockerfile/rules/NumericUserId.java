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

/** Flags a named user at the end of the final stage, for clusters that ask for a number. */
public final class NumericUserId implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("numeric-user-id", Severity.OFF, Family.USER, "An account by its name in `USER`")
                .because(
                        "Kubernetes refuses an image under `runAsNonRoot` if it says its user by name: without a look into"
                                + " the image nobody can tell that the name is not root. Write the number of the account.")
                .example(
                        "FROM alpine:3.22\nRUN adduser -D -u 10001 app\nUSER app\n",
                        "FROM alpine:3.22\nRUN adduser -D -u 10001 app\nUSER 10001\n")
                .standsFor(Peer.HADOLINT, "DL3066");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().flatMap(Account::atEndOf).filter(account -> !account.isNumber()).stream()
                .map(account -> Finding.at(
                        account.instruction().user().span(),
                        "`%s` is a name; write the number of the account, so that it is plain that it is not root"
                                .formatted(account.instruction().user())));
    }
}
