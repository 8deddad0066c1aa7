package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DownloadFolders;
import dev.drydock.dockerfile.command.PackageDownloads;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code apk add} whose index of packages stays in the layer. */
public final class ApkNoCache implements ScriptRule {
    private static final PackageDownloads INDEX = new PackageDownloads(
            Set.of("apk"),
            Set.of(Action.INSTALL),
            DownloadFolders.of("/var/cache/apk", "/etc/apk/cache"),
            Set.of("cache"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "apk-no-cache",
                        Severity.INFO,
                        Family.SYSTEM_PACKAGES,
                        "`apk add` that leaves its index in the layer")
                .because("The index is of no use to a container. With `--no-cache` `apk` fetches it for this call "
                        + "only, and `apk update` before it is not needed.")
                .example("FROM alpine:3.22\nRUN apk add curl\n", "FROM alpine:3.22\nRUN apk add --no-cache curl\n")
                .standsFor(Peer.HADOLINT, "DL3019")
                .standsFor(Peer.SONAR, "S6587")
                .standsFor(Peer.TRIVY, "DS-0025")
                .standsFor(Peer.KICS, "ae9c56a6")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return INDEX.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return INDEX.left(file, place).stream()
                .flatMap(last -> INDEX.calls(place))
                .filter(call -> call.is(Action.INSTALL)
                        && !call.packages().stream().allMatch(ApkNoCache::isFile)
                        && !call.options().uncertain()
                        && !call.options().has("--no-cache", "--cache-dir"))
                .map(call -> {
                    var finding = Finding.at(
                            call.span(), "`" + call.label() + "` leaves its index in the layer; add `--no-cache`");
                    return PackageFixes.insert(place, finding, call.optionPlace(), " --no-cache");
                });
    }

    private static boolean isFile(Word name) {
        return name.text().contains("/") || name.text().endsWith(".apk");
    }
}
