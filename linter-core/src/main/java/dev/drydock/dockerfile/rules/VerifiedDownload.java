package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.command.UrlOrigin;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags downloads that take any certificate for good. */
public final class VerifiedDownload implements ScriptRule {
    private static final String[] OF_CURL = {"-k", "--insecure", "--proxy-insecure", "--doh-insecure"};
    private static final String[] OF_WGET = {"--no-check-certificate"};

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "verified-download",
                        Severity.ERROR,
                        Family.DOWNLOADS,
                        "`curl` or `wget` that checks no certificate")
                .because("Without the check the download may come from anyone between the build and the server, and"
                        + " what they send ends up in the image. If a certificate is refused, install"
                        + " `ca-certificates`, or name that of your own authority with `--cacert` or"
                        + " `--ca-certificate`.")
                .example(
                        "FROM debian:13\nRUN curl -fsSLk -o /opt/tool.tar.gz https://example.com/tool.tar.gz\n",
                        "FROM debian:13\nRUN curl -fsSL -o /opt/tool.tar.gz https://example.com/tool.tar.gz\n")
                .standsFor(Peer.SONAR, "S4830")
                .standsFor(Peer.CHECKOV, "CKV2_DOCKER_2", "CKV2_DOCKER_3");
    }

    @Override
    public Set<String> programs() {
        return Download.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return Download.in(place)
                .filter(download -> !staysOnTheMachine(download))
                .flatMap(download -> Stream.of(download.isCurl() ? OF_CURL : OF_WGET)
                        .flatMap(option ->
                                download.options().words(option).stream().map(word -> finding(download, option, word)))
                        .limit(1));
    }

    private static Finding finding(Download download, String option, Word word) {
        return Finding.at(
                word.span(),
                "`%s` lets `%s` take any certificate for good; leave it out".formatted(option, download.program()));
    }

    private static boolean staysOnTheMachine(Download download) {
        return !download.urls().isEmpty()
                && download.urls().stream()
                        .allMatch(url ->
                                UrlOrigin.of(url).filter(UrlOrigin::isLoopback).isPresent());
    }
}
