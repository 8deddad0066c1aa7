package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags package indexes that one {@code RUN} fetches for the installations of another one. */
public final class UpdateWithInstall implements ScriptRule {
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
    public Set<String> programs() {
        return SystemPackageCall.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        List<SystemPackageCall> calls = SystemPackageCall.in(place).toList();
        return calls.stream()
                .filter(call -> call.is(Action.REFRESH))
                .filter(refresh -> calls.stream().noneMatch(call -> uses(call, refresh)))
                .limit(1)
                .filter(refresh -> !sharesCache((Run) place.instruction()))
                .flatMap(refresh -> installation(file, place, refresh)
                        .map(use -> finding(
                                refresh,
                                "is cached apart from the `%s` in line %d, so its index goes stale; run both in one `RUN`"
                                        .formatted(
                                                use.label(),
                                                file.source().lineOf(use.span().start()))))
                        .or(() -> Optional.of(finding(
                                        refresh,
                                        "fetches an index that this `RUN` does not use; run it with the installation"))
                                .filter(idle -> doesNothingElse(place, calls)))
                        .stream());
    }

    /** With a cache that other builds fill, the index is not that of the layer. */
    private static boolean sharesCache(Run run) {
        return Mount.of(run).stream().anyMatch(mount -> mount.type().equals("cache"));
    }

    private static boolean doesNothingElse(PlacedScript place, List<SystemPackageCall> calls) {
        Script script = place.script();
        return script.certain() && calls.size() == script.effectiveCommands().size();
    }

    private static Finding finding(SystemPackageCall refresh, String what) {
        return Finding.at(refresh.span(), "`" + refresh.label() + "` " + what);
    }

    private static boolean uses(SystemPackageCall call, SystemPackageCall refresh) {
        boolean needsIndex = call.is(Action.INSTALL) || call.is(Action.UPGRADE) || call.is(Action.OTHER);
        return needsIndex && call.sharesIndex(refresh);
    }

    /** The installation of this or a later RUN that depends on the index of this one. */
    private static Optional<SystemPackageCall> installation(
            DockerfileModel file, PlacedScript place, SystemPackageCall refresh) {
        Stage stage = place.stage();
        return Stream.concat(Stream.of(place.instruction()), stage.withDeferredBehind(Run.class, place.instruction()))
                .flatMap(run -> file.commands(stage, run))
                .flatMap(command -> SystemPackageCall.of(command).stream())
                .filter(call -> call.span().start() > refresh.span().start() && call.sharesIndex(refresh))
                .filter(call -> call.is(Action.REFRESH) || call.is(Action.INSTALL))
                .findFirst()
                .filter(call -> call.is(Action.INSTALL));
    }
}
