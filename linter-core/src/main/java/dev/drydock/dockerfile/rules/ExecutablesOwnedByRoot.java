package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags COPY and ADD that hand files to somebody who may then change what the container runs. */
public final class ExecutablesOwnedByRoot implements Rule<DockerfileModel> {
    /** Nothing written means root, too. */
    private static final Set<String> ROOT = Set.of("", "root", "0");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "executables-owned-by-root",
                        Severity.OFF,
                        Family.USER,
                        "`COPY` or `ADD` that gives files away from root")
                .because(
                        "The owner of a file may change it. If the service owns its own programs, an intruder in the service"
                                + " can put others in their place. Leave them to root; to run them, reading is enough.")
                .example(
                        "FROM alpine:3.22\nCOPY --chown=app:app server /usr/local/bin/\n",
                        "FROM alpine:3.22\nCOPY --chmod=755 server /usr/local/bin/\n")
                .standsFor(Peer.SONAR, "S6504")
                .standsFor(Peer.KICS, "aa93e17f");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Transfer.class)
                        .flatMap(transfer ->
                                transfer
                                        .statement()
                                        .flag("chown")
                                        .filter(chown -> givesAway(stage, transfer, chown))
                                        .stream())
                        .map(chown -> Finding.at(
                                chown.value().span(),
                                "`%s` may change these files; leave them to root if they are run and not written"
                                        .formatted(chown.value()))));
    }

    private static boolean givesAway(Stage stage, Transfer transfer, Flag chown) {
        Optional<String> owner = stage.expand(chown.value());
        if (owner.isEmpty()) {
            return false;
        }
        int colon = owner.get().indexOf(':');
        String user = colon < 0 ? owner.get() : owner.get().substring(0, colon);
        String group = colon < 0 ? "" : owner.get().substring(colon + 1);
        return !ROOT.contains(user) || !ROOT.contains(group) && groupMayWrite(stage, transfer);
    }

    private static boolean groupMayWrite(Stage stage, Transfer transfer) {
        return transfer.statement()
                .flag("chmod")
                .flatMap(mode -> stage.expand(mode.value()))
                .filter(mode -> mode.length() >= 3 && "2367".indexOf(mode.charAt(mode.length() - 2)) >= 0)
                .isPresent();
    }
}
