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

/** Flags {@code yum} whose cache stays in the layer. */
public final class YumClean implements ScriptRule {
    private static final PackageDownloads CACHE = new PackageDownloads(
            Set.of("yum"),
            Set.of(Action.INSTALL, Action.UPGRADE, Action.REFRESH),
            DownloadFolders.of("/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5"),
            Set.of("clean"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "yum-clean",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`yum` that leaves its cache in the layer")
                .because("What `yum` downloads to know and fetch packages stays in the layer, up to hundreds of "
                        + "megabytes that no container reads. Deleting it in a later `RUN` does not take it out of "
                        + "this layer. `yum clean all` in the same `RUN` does, or a cache mount that keeps it "
                        + "outside of the image.")
                .example(
                        "FROM almalinux:9\nRUN yum install -y httpd\n",
                        "FROM almalinux:9\nRUN yum install -y httpd && yum clean all\n")
                .standsFor(Peer.HADOLINT, "DL3032")
                .standsFor(Peer.TRIVY, "DS-0015")
                .standsFor(Peer.KICS, "00481784")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return CACHE.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return CACHE.left(file, place).stream().map(call -> {
            var finding = Finding.at(
                    call.span(), "`" + call.label() + "` leaves its cache in the layer; add `yum clean all`");
            return PackageFixes.runAfter(place, finding, call.command(), "yum clean all");
        });
    }
}
