package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
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

/** Flags {@code apt-get install} that brings in packages which are only recommended. */
public final class AptNoRecommends implements PreparedScriptRule {
    private static final String OPTION = "--no-install-recommends";

    /** Stands in settings of apt that switch them off, or on for a reason. */
    private static final String SETTING = "Install-Recommends";

    /** The setting in a file of apt's, which holds for every call; as an option it holds for one. */
    private static final Pattern KEPT_SETTING =
            Pattern.compile("(?<!(?:-o|--option)[ =]?[\"']?(?:APT::)?)(?:APT::)?" + SETTING);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "apt-no-recommends",
                        Severity.INFO,
                        Family.SYSTEM_PACKAGES,
                        "`apt-get install` with recommended packages")
                .because("Recommended packages are there for people at a desktop: documentation, editors, mail "
                        + "servers. They make an image larger and give it more to patch. `--no-install-recommends` "
                        + "leaves them out; name those that you do need.")
                .example(
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n",
                        "FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n")
                .standsFor(Peer.HADOLINT, "DL3015")
                .standsFor(Peer.SONAR, "S6500")
                .standsFor(Peer.TRIVY, "DS-0029")
                .standsFor(Peer.KICS, "7384dfb2")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("apt-get", "apt", "aptitude");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        String text = file.source().content();
        boolean isSet = text.contains(SETTING) && KEPT_SETTING.matcher(text).find();
        return place -> isSet ? Stream.empty() : check(place);
    }

    private Stream<Finding> check(PlacedScript place) {
        return SystemPackageCall.in(place, programs())
                .filter(call -> call.subcommand().text().equals("install")
                        && !call.options().uncertain()
                        && call.options().values(Confirmation.SETTERS).stream()
                                .noneMatch(value -> value.contains(SETTING))
                        && !call.options().has(OPTION, "--install-recommends", "-R", "--without-recommends"))
                .map(call -> {
                    String option = call.isOf("aptitude") ? "--without-recommends" : OPTION;
                    var finding = Finding.at(
                            call.span(), "`" + call.label() + "` brings in recommended packages; add `" + option + "`");
                    return PackageFixes.insert(place, finding, call.optionPlace(), " " + option);
                });
    }
}
