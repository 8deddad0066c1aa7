package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DownloadFolders;
import dev.drydock.dockerfile.command.PackageDownloads;
import dev.drydock.dockerfile.command.SystemPackageCall;
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

/** Flags lists of packages that {@code apt-get update} leaves in the layer. */
public final class AptCleanLists implements PreparedScriptRule {
    private static final PackageDownloads LISTS = new PackageDownloads(
            Set.of("apt-get", "apt", "aptitude"),
            Set.of(Action.REFRESH),
            DownloadFolders.of("/var/lib/apt/lists"),
            Set.of("distclean"));

    private static final String DELETE = "rm -rf /var/lib/apt/lists/*";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "apt-clean-lists",
                        Severity.INFO,
                        Family.SYSTEM_PACKAGES,
                        "Package lists that stay in the layer")
                .because("The lists are some 20 to 50 megabytes, and stale soon after. Deleting them in a later "
                        + "`RUN` does not take them out of this layer: delete them in the `RUN` that fetches them, "
                        + "or let a cache mount keep them outside of the image.")
                .example(
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n",
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n")
                .standsFor(Peer.HADOLINT, "DL3009")
                .standsFor(Peer.SONAR, "S6587")
                .standsFor(Peer.KICS, "df746b39")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return LISTS.programs();
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean neededLater = areNeededLater(file);
        return place -> check(file, place, neededLater);
    }

    private static Stream<Finding> check(DockerfileModel file, PlacedScript place, boolean neededLater) {
        return LISTS.left(file, place).stream().map(update -> {
            var finding = Finding.at(
                    update.span(), "`" + update.label() + "` leaves its lists in the layer; add `" + DELETE + "`");
            SystemPackageCall last = LISTS.calls(place).reduce(update, (earlier, later) -> later);
            return neededLater ? finding : PackageFixes.runAfter(place, finding, last.command(), DELETE);
        });
    }

    /** Leaves out what need not be read: most RUNs fetch the lists that they use. */
    private static boolean mayRely(String run) {
        return run.contains("apt") && !run.contains("apt-get update");
    }

    /** Whether another RUN installs from lists that it does not fetch. */
    private static boolean areNeededLater(DockerfileModel file) {
        return file.runScripts(AptCleanLists::mayRely)
                .map(place -> LISTS.calls(place).toList())
                .anyMatch(calls -> calls.stream().anyMatch(call -> call.is(Action.INSTALL))
                        && calls.stream().noneMatch(call -> call.is(Action.REFRESH)));
    }
}
