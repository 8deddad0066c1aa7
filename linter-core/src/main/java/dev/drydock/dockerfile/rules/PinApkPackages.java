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

/** Flags {@code apk add} of packages in whatever version is there. */
public final class PinApkPackages implements ScriptRule {
    private static final VersionPins PINS =
            new VersionPins(Set.of("apk"), Pattern.compile(".*[=<>~/!].*|.*\\.apk"), "=");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-apk-packages",
                        Severity.OFF,
                        Family.SYSTEM_PACKAGES,
                        "`apk add` of a package without a version")
                .because("Two builds of the same Dockerfile install different versions, and a fault comes and goes "
                        + "with them. A version makes the build repeatable, at the price that it has to be raised "
                        + "by hand when the distribution drops it.")
                .example(
                        "FROM alpine:3.22\nRUN apk add --no-cache curl\n",
                        "FROM alpine:3.22\nRUN apk add --no-cache curl=8.14.1-r2\n")
                .standsFor(Peer.HADOLINT, "DL3018")
                .standsFor(Peer.KICS, "d3499f6d");
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
