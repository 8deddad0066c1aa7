package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code apt}, which is for people and not for scripts. */
public final class AptGetInsteadOfApt implements ScriptRule {
    private static final Set<String> OF_APT_GET = Set.of(
            "update",
            "install",
            "reinstall",
            "upgrade",
            "remove",
            "purge",
            "autoremove",
            "clean",
            "autoclean",
            "build-dep",
            "source",
            "download");

    private static final Set<String> OF_APT_CACHE = Set.of("search", "show", "policy", "depends", "rdepends");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("apt-get-instead-of-apt", Severity.WARNING, Family.SYSTEM_PACKAGES, "`apt` in a script")
                .because("`apt` is made for people: it warns that its interface may change, draws progress bars, "
                        + "and does so in each build log. `apt-get` and `apt-cache` are stable and take the same "
                        + "words.")
                .example(
                        "FROM debian:13\nRUN apt update && apt-get install -y curl\n",
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n")
                .standsFor(Peer.HADOLINT, "DL3027")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_9")
                .standsFor(Peer.KICS, "b84a0b47")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("apt");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs()).map(AptGetInsteadOfApt::finding);
    }

    private static Finding finding(Command apt) {
        Word name = apt.words().get(0);
        String word =
                SystemPackageCall.of(apt).map(call -> call.subcommand().text()).orElse("");
        String better = OF_APT_CACHE.contains(word) ? "apt-cache" : "apt-get";
        var finding = Finding.at(name.span(), "`apt` is for people at a terminal; write `" + better + "`");
        boolean same = OF_APT_GET.contains(word) || OF_APT_CACHE.contains(word);
        return same && name.raw().equals("apt")
                ? finding.fix(Fix.safe("Write `" + better + "`", new TextEdit(name.span(), better)))
                : finding;
    }
}
