package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Flags downloads over TLS that follow the server to wherever it sends them. */
public final class NoTransportDowngrade implements ScriptRule {
    /** What curl lets a server send it to without encryption. */
    private static final Set<String> CLEARTEXT = Set.of("http", "ftp");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-transport-downgrade",
                        Severity.OFF,
                        Family.DOWNLOADS,
                        "A download over TLS that may end up without it")
                .because("The server may answer with an address to look at instead. If that one begins with `http://`,"
                        + " the file comes over an open line after all, and anyone on the way can change it.")
                .example(
                        "FROM debian:13\nRUN curl -fsSL -O https://example.com/tool.tar.gz\n",
                        "FROM debian:13\nRUN curl -fsSL --proto-redir =https -O https://example.com/tool.tar.gz\n")
                .standsFor(Peer.SONAR, "S6506");
    }

    @Override
    public Set<String> programs() {
        return Download.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return Download.in(place)
                .filter(download -> !download.options().uncertain()
                        && isEncrypted(download)
                        && (download.isCurl() ? curlFollows(download) : wgetFollows(download)))
                .map(download -> Finding.at(
                        download.span(),
                        "`%s` may be sent on from `https://` to `http://` here; add `%s`"
                                .formatted(
                                        download.program(),
                                        download.isCurl() ? "--proto-redir =https" : "--max-redirect=0")));
    }

    private static boolean isEncrypted(Download download) {
        return download.urls().stream().anyMatch(url -> url.regionMatches(true, 0, "https://", 0, "https://".length()));
    }

    private static boolean wgetFollows(Download wget) {
        return wget.options().value("--max-redirect").filter("0"::equals).isEmpty();
    }

    private static boolean curlFollows(Download curl) {
        return curl.has("-L", "--location", "--location-trusted", "--follow")
                && curl.options().value("--max-redirs").filter("0"::equals).isEmpty()
                && mayBeCleartext(curl.options().value("--proto").orElse(""))
                && mayBeCleartext(curl.options().value("--proto-redir").orElse(""));
    }

    /** Whether a list such as {@code =https} or {@code -all,https} leaves an open protocol to curl. */
    private static boolean mayBeCleartext(String protocols) {
        Set<String> left = new HashSet<>(CLEARTEXT);
        for (String item : protocols.split(",", -1)) {
            String name = item.replaceFirst("^[-+=]", "");
            Set<String> named = name.equals("all") ? CLEARTEXT : Set.of(name);
            if (item.startsWith("-")) {
                left.removeAll(named);
            } else {
                if (item.startsWith("=")) {
                    left.clear();
                }
                left.addAll(named);
            }
        }
        return CLEARTEXT.stream().anyMatch(left::contains);
    }
}
