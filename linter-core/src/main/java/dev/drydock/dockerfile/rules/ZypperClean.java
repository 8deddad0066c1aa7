package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DownloadFolders;
import dev.drydock.dockerfile.command.PackageDownloads;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code zypper} whose cache stays in the layer. */
public final class ZypperClean implements ScriptRule {
    private static final PackageDownloads CACHE = new PackageDownloads(
            Set.of("zypper"),
            Set.of(Action.INSTALL, Action.UPGRADE, Action.REFRESH),
            DownloadFolders.of("/var/cache/zypp"),
            Set.of("clean", "cc"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "zypper-clean",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`zypper` that leaves its cache in the layer")
                .because("What `zypper` downloads to know and fetch packages stays in the layer, up to hundreds of "
                        + "megabytes that no container reads. Deleting it in a later `RUN` does not take it out of "
                        + "this layer. `zypper clean` in the same `RUN` does, or a cache mount that keeps it "
                        + "outside of the image.")
                .example(
                        "FROM opensuse/leap:15.6\nRUN zypper -n install curl\n",
                        "FROM opensuse/leap:15.6\nRUN zypper -n install curl && zypper clean\n")
                .standsFor(Peer.HADOLINT, "DL3036")
                .standsFor(Peer.TRIVY, "DS-0020")
                .standsFor(Peer.KICS, "38300d1a")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return CACHE.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return CACHE.left(file, place).stream().map(call -> {
            var finding =
                    Finding.at(call.span(), "`" + call.label() + "` leaves its cache in the layer; add `zypper clean`");
            return PackageFixes.runAfter(place, finding, call.command(), "zypper clean");
        });
    }
}
