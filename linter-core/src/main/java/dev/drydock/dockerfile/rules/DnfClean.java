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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code dnf} and {@code microdnf} whose cache stays in the layer. */
public final class DnfClean implements ScriptRule {
    private static final Set<String> PROGRAMS = Set.of("dnf", "dnf5", "microdnf", "tdnf");
    private static final List<PackageDownloads> CACHES =
            PROGRAMS.stream().sorted().map(DnfClean::cacheOf).toList();

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "dnf-clean",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`dnf` or `microdnf` that leaves its cache in the layer")
                .because("What `dnf` downloads to know and fetch packages stays in the layer, up to hundreds of "
                        + "megabytes that no container reads. Deleting it in a later `RUN` does not take it out of "
                        + "this layer. `dnf clean all` in the same `RUN` does, or a cache mount that keeps it "
                        + "outside of the image.")
                .example(
                        "FROM fedora:42\nRUN dnf install -y httpd\n",
                        "FROM fedora:42\nRUN dnf install -y httpd && dnf clean all\n")
                .standsFor(Peer.HADOLINT, "DL3040")
                .standsFor(Peer.TRIVY, "DS-0019", "DS-0027")
                .standsFor(Peer.KICS, "295acb63")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return CACHES.stream()
                .flatMap(cache -> cache.left(file, place).stream())
                .map(call -> {
                    String clean = call.command().name().orElseThrow() + " clean all";
                    var finding = Finding.at(
                            call.span(), "`" + call.label() + "` leaves its cache in the layer; add `" + clean + "`");
                    return PackageFixes.runAfter(place, finding, call.command(), clean);
                });
    }

    /** Each of them has metadata of its own, so that one does not clean up after another. */
    private static PackageDownloads cacheOf(String program) {
        return new PackageDownloads(
                Set.of(program),
                Set.of(Action.INSTALL, Action.UPGRADE, Action.REFRESH),
                DownloadFolders.of("/var/cache/dnf", "/var/cache/yum", "/var/cache/libdnf5"),
                Set.of("clean"));
    }
}
