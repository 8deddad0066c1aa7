package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags plain downloads by {@code curl} and {@code wget}, for teams that let {@code ADD} fetch files. */
public final class AddForRemoteFiles implements ScriptRule {
    private static final String[] VALUED_BY_CURL = {
        "-o",
        "--output",
        "--output-dir",
        "--retry",
        "--retry-delay",
        "--limit-rate",
        "-x",
        "--proxy",
        "-m",
        "--max-time",
        "--connect-timeout",
        "-w",
        "--write-out"
    };

    private static final String[] VALUED_BY_WGET = {
        "-O",
        "--output-document",
        "-P",
        "--directory-prefix",
        "-o",
        "--output-file",
        "-t",
        "--tries",
        "-T",
        "--timeout",
        "-w",
        "--wait",
        "--limit-rate"
    };

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
        return Set.of("curl", "wget");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs())
                .filter(command -> addWouldDo(place.stage(), command))
                .map(command -> Finding.at(
                        command.words().get(0).span(),
                        "`%s` fetches a file that `ADD --checksum=...` could fetch and check"
                                .formatted(command.program().orElseThrow())));
    }

    private static boolean addWouldDo(Stage stage, Command command) {
        Options options = command.options(command.is("curl") ? VALUED_BY_CURL : VALUED_BY_WGET);
        List<String> urls = options.operands().stream()
                .flatMap(word -> known(stage, word).stream())
                .filter(text -> text.matches("https?://.*"))
                .toList();
        return urls.size() == 1
                && urls.size() == options.operands().size()
                && !options.has(BEYOND_ADD)
                && writesFile(command, options, urls.get(0));
    }

    private static boolean writesFile(Command command, Options options, String url) {
        boolean redirected = command.redirections().stream()
                .anyMatch(redirection -> redirection.descriptor().isEmpty()
                        && redirection.operator().startsWith(">"));
        boolean named = !url.endsWith("/");
        if (command.is("curl")) {
            Optional<String> output = options.value("-o", "--output");
            return output.map(file -> !file.equals("-")).orElse(redirected)
                    || named && options.has("-O", "--remote-name");
        }
        return options.value("-O", "--output-document")
                .map(file -> !file.equals("-") || redirected)
                .orElse(named && !redirected);
    }

    /** A word with the variables of the Dockerfile filled in; empty if it holds anything else than text and variables. */
    private static Optional<String> known(Stage stage, Word word) {
        boolean simple = WordPart.flatten(word.parts())
                .allMatch(part -> part instanceof WordPart.Literal
                        || part instanceof WordPart.Quoted
                        || part instanceof WordPart.Glob
                        || part instanceof WordPart.Parameter parameter
                                && parameter.operator().isEmpty());
        String text = word.text();
        return simple
                ? stage.variables()
                        .expand(
                                new dev.drydock.dockerfile.syntax.Word(MappedText.of(text, 0), 0, text.length()),
                                word.span().start())
                : Optional.empty();
    }
}
