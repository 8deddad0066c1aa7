package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.image.SystemShell;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code wget} that draws its progress into the log of the build. */
public final class WgetQuietProgress implements ScriptRule {
    /** Options that quieten it, choose how it shows progress or where, or keep it from downloading. */
    private static final String[] ANSWERS = {
        "-q",
        "--quiet",
        "--no-verbose",
        "--progress",
        "-o",
        "--output-file",
        "-a",
        "--append-output",
        "-b",
        "--background",
        "--spider",
        "-V",
        "--version",
        "-h",
        "--help"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "wget-quiet-progress",
                        Severity.INFO,
                        Family.DOWNLOADS,
                        "`wget` that fills the log with its progress")
                .because("A log has no terminal to draw a bar on, so `wget` writes a line for every 50 kilobytes:"
                        + " thousands for a large file, between which an error is hard to find. `-nv` leaves one line"
                        + " per file, `--progress=dot:giga` a few.")
                .example(
                        "FROM debian:13\nRUN wget -P /opt https://example.com/tool.tar.gz\n",
                        "FROM debian:13\nRUN wget -nv -P /opt https://example.com/tool.tar.gz\n")
                .standsFor(Peer.HADOLINT, "DL3047")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("wget");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return Download.in(place).filter(WgetQuietProgress::isLoud).map(wget -> {
            String option = isBusybox(place) ? "-q" : "-nv";
            var finding = Finding.at(
                    wget.span(), "`wget` fills the log of the build with its progress; add `" + option + "`");
            return PackageFixes.insert(place, finding, wget.span().end(), " " + option);
        });
    }

    private static boolean isLoud(Download download) {
        return !download.isCurl()
                && !download.has(ANSWERS)
                && download.options().values("-n").stream().noneMatch(letters -> letters.contains("v"))
                && !download.options().uncertain()
                && !download.logsElsewhere();
    }

    /** Busybox has a {@code wget} of its own, which takes {@code -nv} and makes nothing of it. */
    private static boolean isBusybox(PlacedScript place) {
        return place.stage().root().image().filter(SystemShell::isBusybox).isPresent();
    }
}
