package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Redirection;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call of {@code curl} or {@code wget}. What ARG and ENV say is filled in; expansions that only the shell knows stay
 * in their normal form. What a configuration file adds to the options is not known.
 *
 * @param urls the addresses that it is told to fetch
 */
public record Download(Command command, Options options, List<String> urls) {
    /** The programs that it may be a call of. */
    public static final Set<String> PROGRAMS = Set.of("curl", "wget");

    private static final Set<String> VALUED_BY_CURL = words("""
            -A -b -c -C -d -D -e -E -F -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --abstract-unix-socket
            --alt-svc --aws-sigv4 --cacert --capath --cert --cert-type --ciphers --config --connect-timeout --connect-to
            --continue-at --cookie --cookie-jar --create-file-mode --crlfile --curves --data --data-ascii --data-binary
            --data-raw --data-urlencode --delegation --dns-interface --dns-ipv4-addr --dns-ipv6-addr --dns-servers
            --doh-url --dump-header --ech --egd-file --engine --etag-compare --etag-save --expect100-timeout --form
            --form-string --ftp-account --ftp-alternative-to-user --ftp-method --ftp-port --ftp-ssl-ccc-mode
            --happy-eyeballs-timeout-ms --haproxy-clientip --header --hostpubmd5 --hostpubsha256 --hsts --interface
            --ip-tos --ipfs-gateway --json --keepalive-cnt --keepalive-time --key --key-type --krb --libcurl
            --limit-rate --local-port --login-options --mail-auth --mail-from --mail-rcpt --max-filesize --max-redirs
            --max-time --netrc-file --noproxy --oauth2-bearer --output --output-dir --parallel-max --pass --pinnedpubkey
            --preproxy --proto --proto-default --proto-redir --proxy --proxy-cacert --proxy-capath --proxy-cert
            --proxy-cert-type --proxy-ciphers --proxy-crlfile --proxy-header --proxy-key --proxy-key-type --proxy-pass
            --proxy-pinnedpubkey --proxy-service-name --proxy-tls13-ciphers --proxy-tlsauthtype --proxy-tlspassword
            --proxy-tlsuser --proxy-user --proxy1.0 --pubkey --quote --random-file --range --rate --referer --request
            --request-target --resolve --retry --retry-delay --retry-max-time --sasl-authzid --service-name --socks4
            --socks4a --socks5 --socks5-gssapi-service --socks5-hostname --speed-limit --speed-time --stderr
            --telnet-option --tftp-blksize --time-cond --tls-max --tls13-ciphers --tlsauthtype --tlspassword --tlsuser
            --trace --trace-ascii --trace-config --unix-socket --upload-file --url --url-query --user --user-agent
            --variable --vlan-priority --write-out
            """);

    /** Among them {@code -n}, whose value are the letters behind it: {@code -nv}. */
    private static final Set<String> VALUED_BY_WGET = words("""
            -a -A -B -D -e -i -I -l -n -o -O -P -Q -R -t -T -U -w -X --accept --accept-regex --append-output --backups
            --base --bind-address --body-data --body-file --ca-certificate --ca-directory --certificate
            --certificate-type --ciphers --compression --config --connect-timeout --crl-file --cut-dirs --default-page
            --directory-prefix --dns-timeout --domains --exclude-directories --exclude-domains --execute --follow-tags
            --ftp-password --ftp-user --header --http-password --http-user --ignore-tags --include-directories
            --input-file --level --limit-rate --load-cookies --local-encoding --max-redirect --method --output-document
            --output-file --password --pinnedpubkey --post-data --post-file --prefer-family --private-key
            --private-key-type --progress --proxy-password --proxy-user --quota --read-timeout --referer --regex-type
            --reject --reject-regex --rejected-log --remote-encoding --report-speed --restrict-file-names
            --retry-on-http-error --save-cookies --secure-protocol --start-pos --timeout --tries --use-askpass --user
            --user-agent --wait --waitretry --warc-dedup --warc-file --warc-header --warc-max-size --warc-tempdir
            """);

    /** What a program is told to write to in order to have it on its output. */
    private static final Set<String> OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1");

    public Download {
        urls = List.copyOf(urls);
    }

    /** The calls in the script of a RUN, in order. */
    public static Stream<Download> in(PlacedScript place) {
        return place.runs(PROGRAMS).map(command -> read(place.stage(), command));
    }

    /** The call that a command is, past its wrappers; empty for other commands. */
    public static Optional<Download> of(Stage stage, Command command) {
        return Optional.of(command.unwrapped())
                .filter(inner -> inner.program().filter(PROGRAMS::contains).isPresent())
                .map(inner -> read(stage, inner));
    }

    private static Download read(Stage stage, Command command) {
        Set<String> valued = command.is("curl") ? VALUED_BY_CURL : VALUED_BY_WGET;
        Options options = StageText.options(stage, command, valued);
        Stream<String> operands = options.operands().stream().map(word -> StageText.orAsWritten(stage, word));
        Stream<String> named = command.is("curl") ? options.values("--url").stream() : Stream.of();
        return new Download(command, options, Stream.concat(operands, named).toList());
    }

    /** Whether it is a call of {@code curl}. */
    public boolean isCurl() {
        return command.is("curl");
    }

    /** {@code curl} or {@code wget}. */
    public String program() {
        return command.program().orElseThrow();
    }

    /** The name of the program, where it is called. */
    public Span span() {
        return command.words().get(0).span();
    }

    /** Whether one of some options is given. */
    public boolean has(String... names) {
        return options.has(names);
    }

    /** The file that it is told to write to. */
    public Optional<String> file() {
        return (isCurl() ? options.value("-o", "--output") : options.value("-O", "--output-document"))
                .filter(file -> !OUTPUT.contains(file));
    }

    /** Whether it puts what it fetches on its output. */
    public boolean printsContent() {
        return isCurl()
                ? file().isEmpty() && !options.has("-O", "--remote-name", "--remote-name-all")
                : options.value("-O", "--output-document")
                        .filter(OUTPUT::contains)
                        .isPresent();
    }

    /** Whether the shell puts its output into a file. */
    public boolean isRedirected() {
        return command.redirections().stream().anyMatch(redirection -> redirects("1", redirection));
    }

    /** Whether its messages go elsewhere than those of other commands. */
    public boolean logsElsewhere() {
        return command.redirections().stream()
                .anyMatch(redirection ->
                        redirects("2", redirection) || redirection.operator().startsWith("&>"));
    }

    private static boolean redirects(String descriptor, Redirection redirection) {
        String from = redirection.descriptor().isEmpty() ? "1" : redirection.descriptor();
        return redirection.operator().startsWith(">") && from.equals(descriptor);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
