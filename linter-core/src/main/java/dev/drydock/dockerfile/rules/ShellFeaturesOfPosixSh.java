package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.BashFeature;
import dev.drydock.dockerfile.command.BashFeature.Support;
import dev.drydock.dockerfile.image.SystemShell;
import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.ShellKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flags what bash understands and the {@code sh} of the base image does not. Of images whose {@code sh} is not known
 * nothing is said.
 */
public final class ShellFeaturesOfPosixSh implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "shell-features-of-posix-sh",
                        Severity.WARNING,
                        Family.SHELL,
                        "Syntax of bash in a `RUN` that `sh` runs")
                .because(
                        "Without a `SHELL` instruction steps are run by `/bin/sh`, which is dash in Debian and Ubuntu and"
                                + " busybox in Alpine. What they don't know is an error at best; at worst it means something else:"
                                + " `mkdir {a,b}` makes one folder with a strange name. Choose bash with `SHELL`, or write it for"
                                + " `sh`.")
                .example("""
                        FROM debian:12-slim
                        RUN mkdir -p /srv/{data,log}
                        """, """
                        FROM debian:12-slim
                        RUN mkdir -p /srv/data /srv/log
                        """)
                .standsFor(Peer.HADOLINT, "SC");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        Stage stage = place.stage();
        boolean bySh = place.instruction() instanceof Run run
                && run.heredocs().isEmpty()
                && stage.shellAt(run) == ShellKind.POSIX;
        List<BashFeature> used = bySh ? BashFeature.in(place.script()) : List.of();
        return used.isEmpty()
                ? Stream.empty()
                : missing(stage).flatMap(lacking -> first(stage, used, lacking)).stream();
    }

    private static Optional<Finding> first(Stage stage, List<BashFeature> used, Support lacking) {
        return used.stream()
                .filter(feature -> feature.neededSupport().compareTo(lacking) >= 0)
                .filter(feature -> stage.variables()
                        .at(feature.name(), feature.span().start())
                        .isEmpty())
                .findFirst()
                .map(feature -> Finding.at(
                        feature.span(),
                        "`%s` is bash's, but `sh` runs this `RUN`; write it for `sh` or choose bash with `SHELL`"
                                .formatted(feature.name())));
    }

    /** The least support that the {@code sh} of a stage lacks; empty if that can't be known, or it is bash. */
    private static Optional<Support> missing(Stage stage) {
        Stage root = stage.root();
        if (root.base() instanceof Base.Unknown && root.from().isEmpty()) {
            return Optional.of(Support.BUSYBOX);
        }
        Optional<ImageReference> image = root.image();
        return image.filter(SystemShell::isBusybox)
                .map(known -> Support.BASH)
                .or(() -> image.filter(SystemShell::isDash).map(known -> Support.BUSYBOX));
    }
}
