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

/** Flags {@code zypper install} of packages in whatever version is there. */
public final class PinZypperPackages implements ScriptRule {
    private static final VersionPins PINS =
            new VersionPins(Set.of("zypper"), Pattern.compile(".*[=<>:/].*|.*\\.rpm"), "=");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-zypper-packages",
                        Severity.OFF,
                        Family.SYSTEM_PACKAGES,
                        "`zypper install` of a package without a version")
                .because("Two builds of the same Dockerfile install different versions, and a fault comes and goes "
                        + "with them. A version makes the build repeatable, at the price that it has to be raised "
                        + "by hand when the distribution drops it.")
                .example(
                        "FROM opensuse/leap:15.6\nRUN zypper -n install curl && zypper clean\n",
                        "FROM opensuse/leap:15.6\nRUN zypper -n install curl=8.6.0 && zypper clean\n")
                .standsFor(Peer.HADOLINT, "DL3037")
                .standsFor(Peer.KICS, "562952e4");
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
