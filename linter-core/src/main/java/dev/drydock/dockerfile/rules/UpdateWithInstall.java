package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.rules.SystemPackageCall.Action;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags package indexes that one {@code RUN} fetches for the installations of another one. */
public final class UpdateWithInstall implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "update-with-install",
                        Severity.WARNING,
                        Family.LAYERS,
                        "A package index refreshed apart from the installation")
                .because("The step that refreshes the index never changes, so it comes from the cache: weeks later the"
                        + " installation looks for versions that the mirrors no longer have. Refresh and install in one"
                        + " `RUN`.")
                .example("""
                        FROM debian:12-slim
                        RUN apt-get update
                        RUN apt-get install -y --no-install-recommends tini
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y --no-install-recommends tini
                        """)
                .standsFor(Peer.SONAR, "S6595")
                .standsFor(Peer.TRIVY, "DS-0017")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_5")
                .standsFor(Peer.KICS, "9bae49be");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream().flatMap(stage -> {
            var byPlace = new TreeMap<Integer, SystemPackageCall>();
            calls(file.runCommands(stage))
                    .forEach(call -> byPlace.put(call.span().start(), call));
            return stage.withDeferred(Run.class)
                    .filter(run -> !sharesCache(run))
                    .flatMap(run -> check(file, stage, run, byPlace));
        });
    }

    /** With a cache that other builds fill, the index is not that of the layer. */
    private static boolean sharesCache(Run run) {
        return Mount.of(run).stream().anyMatch(mount -> mount.type().equals("cache"));
    }

    private static Stream<Finding> check(
            DockerfileModel file, Stage stage, Run run, NavigableMap<Integer, SystemPackageCall> byPlace) {
        List<Command> commands = file.commands(stage, run).toList();
        List<SystemPackageCall> calls = calls(commands.stream());
        return calls.stream()
                .filter(call -> call.is(Action.REFRESH))
                .filter(refresh -> calls.stream().noneMatch(call -> uses(call, refresh)))
                .limit(1)
                .flatMap(refresh -> installation(byPlace, refresh)
                        .map(use -> finding(
                                refresh,
                                "is cached apart from the `%s` in line %d, so its index goes stale; run both in one `RUN`"
                                        .formatted(
                                                use.label(),
                                                file.source().lineOf(use.span().start()))))
                        .or(() -> Optional.of(finding(
                                        refresh,
                                        "fetches an index that this `RUN` does not use; run it with the installation"))
                                .filter(idle -> calls.size() == commands.size() && isCertain(file, stage, run)))
                        .stream());
    }

    private static boolean isCertain(DockerfileModel file, Stage stage, Run run) {
        return file.scripts(stage, run).stream().allMatch(Script::certain);
    }

    private static Finding finding(SystemPackageCall refresh, String what) {
        return Finding.at(refresh.span(), "`" + refresh.label() + "` " + what);
    }

    private static List<SystemPackageCall> calls(Stream<Command> commands) {
        return commands.flatMap(command -> SystemPackageCall.of(command).stream())
                .toList();
    }

    private static boolean uses(SystemPackageCall call, SystemPackageCall refresh) {
        boolean needsIndex = call.is(Action.INSTALL) || call.is(Action.UPGRADE) || call.is(Action.OTHER);
        return needsIndex && call.sharesIndex(refresh);
    }

    /** The installation of a later RUN that depends on the index of this one. */
    private static Optional<SystemPackageCall> installation(
            NavigableMap<Integer, SystemPackageCall> byPlace, SystemPackageCall refresh) {
        return byPlace.tailMap(refresh.span().start(), false).values().stream()
                .filter(call -> call.sharesIndex(refresh))
                .filter(call -> call.is(Action.REFRESH) || call.is(Action.INSTALL))
                .findFirst()
                .filter(call -> call.is(Action.INSTALL));
    }
}
