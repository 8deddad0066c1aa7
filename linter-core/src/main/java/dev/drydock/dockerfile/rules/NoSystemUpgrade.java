package dev.drydock.dockerfile.rules;

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

/** Flags upgrades of all packages of the base image. */
public final class NoSystemUpgrade implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-system-upgrade",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "An upgrade of the whole distribution")
                .because("An upgrade in the Dockerfile stores each changed file a second time, happens only when "
                        + "the cache is cold, and makes every build a different one. Take a newer base image "
                        + "instead, and upgrade single packages by name where one can not wait.")
                .example(
                        "FROM debian:12\nRUN apt-get update && apt-get dist-upgrade -y\n",
                        "FROM debian:12.11\nRUN apt-get update && apt-get install -y --only-upgrade openssl\n")
                .standsFor(Peer.HADOLINT, "DL3035")
                .standsFor(Peer.TRIVY, "DS-0024")
                .standsFor(Peer.KICS, "682fe378", "09fda05e", "989ab888", "8f6456be", "d4895357");
    }

    @Override
    public Set<String> programs() {
        return SystemPackageCall.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return SystemPackageCall.in(place)
                .filter(call -> call.is(Action.UPGRADE)
                        && call.packages().isEmpty()
                        && !call.options().uncertain())
                .map(call -> Finding.at(
                        call.span(),
                        "`" + call.label()
                                + "` upgrades all packages of the base image; take a newer base image instead"));
    }
}
