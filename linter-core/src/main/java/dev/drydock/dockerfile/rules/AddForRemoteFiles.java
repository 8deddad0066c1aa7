package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
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

/** Flags plain downloads by {@code curl} and {@code wget}, for teams that let {@code ADD} fetch files. */
public final class AddForRemoteFiles implements ScriptRule {
    /** An address without anything that only the shell knows. */
    private static final Pattern KNOWN = Pattern.compile("https?://[^$]*");

    /** Options that log in, say more than which file is wanted, or fetch more than one. {@code ADD} has no such thing. */
    private static final String[] BEYOND_ADD = {
        "-u",
        "--user",
        "-U",
        "--proxy-user",
        "--oauth2-bearer",
        "-n",
        "--netrc",
        "-E",
        "--cert",
        "--key",
        "--http-user",
        "--http-password",
        "--password",
        "--proxy-password",
        "--certificate",
        "--private-key",
        "-H",
        "--header",
        "-b",
        "--cookie",
        "--load-cookies",
        "-A",
        "--user-agent",
        "-e",
        "--referer",
        "-X",
        "--request",
        "--method",
        "-d",
        "--data",
        "--data-raw",
        "--data-binary",
        "--data-urlencode",
        "--json",
        "-F",
        "--form",
        "--upload-file",
        "--body-data",
        "--body-file",
        "--post-data",
        "--post-file",
        "-I",
        "--head",
        "--include",
        "--save-headers",
        "--range",
        "-K",
        "--config",
        "-i",
        "--input-file",
        "--mirror",
        "--spider"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "add-for-remote-files",
                        Severity.OFF,
                        Family.LAYERS,
                        "`curl` or `wget` for a file that `ADD` could fetch")
                .because(
                        "A `RUN` that downloads comes from the cache even when the file on the server has changed. `ADD` asks"
                                + " the server, checks the content with `--checksum`, and the image needs no download tool. This"
                                + " is the opposite of `no-remote-add`; never switch on both.")
                .example("""
                        FROM alpine:3.22
                        RUN wget -O /usr/local/bin/tool https://example.com/tool-1.4
                        """, """
                        FROM alpine:3.22
                        ADD https://example.com/tool-1.4 /usr/local/bin/tool
                        """)
                .standsFor(Peer.SONAR, "S7026");
    }

    @Override
    public Set<String> programs() {
        return Download.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return Download.in(place)
                .filter(AddForRemoteFiles::addWouldDo)
                .map(download -> Finding.at(
                        download.span(),
                        "`%s` fetches a file that `ADD --checksum=...` could fetch and check"
                                .formatted(download.program())));
    }

    private static boolean addWouldDo(Download download) {
        return download.urls().size() == 1
                && KNOWN.matcher(download.urls().get(0)).matches()
                && !download.has(BEYOND_ADD)
                && writesFile(download, download.urls().get(0));
    }

    private static boolean writesFile(Download download, String url) {
        return download.printsContent()
                ? download.isRedirected()
                : download.file().isPresent() || !url.endsWith("/") && !download.isRedirected();
    }
}
