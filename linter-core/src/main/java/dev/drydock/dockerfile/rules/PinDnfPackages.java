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

/** Flags {@code dnf install} of packages in whatever version is there. */
public final class PinDnfPackages implements ScriptRule {
    private static final VersionPins PINS =
            new VersionPins(Set.of("dnf", "dnf5", "microdnf"), Pattern.compile(".*-\\d.*|.*[=<>:@*/].*|.*\\.rpm"), "-");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-dnf-packages",
                        Severity.OFF,
                        Family.SYSTEM_PACKAGES,
                        "`dnf install` of a package without a version")
                .because("Two builds of the same Dockerfile install different versions, and a fault comes and goes "
                        + "with them. A version makes the build repeatable, at the price that it has to be raised "
                        + "by hand when the distribution drops it.")
                .example(
                        "FROM fedora:42\nRUN dnf install -y httpd && dnf clean all\n",
                        "FROM fedora:42\nRUN dnf install -y httpd-2.4.63 && dnf clean all\n")
                .standsFor(Peer.HADOLINT, "DL3041")
                .standsFor(Peer.KICS, "93d88cf7");
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
