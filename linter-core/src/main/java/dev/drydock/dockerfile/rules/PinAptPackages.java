package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code apt-get install} of packages in whatever version is there. */
public final class PinAptPackages implements ScriptRule {
    private static final VersionPins PINS =
            new VersionPins(Set.of("apt-get", "apt", "aptitude"), Pattern.compile(".*[=/^].*|.*\\.deb"), "=");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-apt-packages",
                        Severity.OFF,
                        Family.SYSTEM_PACKAGES,
                        "`apt-get install` of a package without a version")
                .because("Two builds of the same Dockerfile install different versions, and a fault comes and goes "
                        + "with them. A version makes the build repeatable, at the price that it has to be raised "
                        + "by hand when the distribution drops it.")
                .example(
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n",
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.1-2\n")
                .standsFor(Peer.HADOLINT, "DL3008")
                .standsFor(Peer.KICS, "965a08d7");
    }

    @Override
    public Set<String> programs() {
        return PINS.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return PINS.missing(place);
    }
}
