package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags tools that are told to speak versions of TLS which are broken. */
public final class NoWeakTls implements PreparedScriptRule {
    /** Options of curl that allow a version, some of them together with all later ones. */
    private static final Map<String, String> OF_CURL = Map.of(
            "--tlsv1.0", "TLS 1.0",
            "--tlsv1.1", "TLS 1.1",
            "-2", "SSL 2",
            "--sslv2", "SSL 2",
            "-3", "SSL 3",
            "--sslv3", "SSL 3");

    private static final Map<String, String> OF_OPENSSL =
            Map.of("-ssl2", "SSL 2", "-ssl3", "SSL 3", "-tls1", "TLS 1.0", "-tls1_1", "TLS 1.1");

    /** Names of versions in values, in lower case. */
    private static final Map<String, String> BY_VALUE = Map.of(
            "1.0", "TLS 1.0",
            "1.1", "TLS 1.1",
            "sslv2", "SSL 2",
            "sslv3", "SSL 3",
            "tlsv1", "TLS 1.0",
            "tlsv1.0", "TLS 1.0",
            "tlsv1.1", "TLS 1.1",
            "tlsv1_1", "TLS 1.1");

    /** A setting of OpenSSL for all tools that use it. */
    private static final String SETTING_NAME = "MinProtocol";

    private static final Pattern SETTING = Pattern.compile(SETTING_NAME + "\\s*=\\s*([\\w.]*\\w)");

    /** Programs that write settings. */
    private static final Set<String> WRITERS = Set.of("echo", "printf", "sed");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-weak-tls", Severity.WARNING, Family.DOWNLOADS, "A tool that may speak SSL or an old TLS")
                .because(
                        "SSL and TLS before 1.2 are broken: someone on the way can read what is sent, or change it. Tools"
                                + " leave them out by themselves; a server that speaks nothing else has to be replaced.")
                .example(
                        "FROM debian:13\nRUN curl --tlsv1.0 -fsSLO https://example.com/tool.tar.gz\n",
                        "FROM debian:13\nRUN curl --tlsv1.2 -fsSLO https://example.com/tool.tar.gz\n")
                .standsFor(Peer.SONAR, "S4423");
    }

    @Override
    public Set<String> programs() {
        return Set.of("curl", "wget", "openssl", "echo", "printf", "sed");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean written = file.source().content().contains(SETTING_NAME);
        return place -> Stream.of(
                        Download.in(place).flatMap(NoWeakTls::ofDownload),
                        place.runs(Set.of("openssl")).flatMap(NoWeakTls::ofOpenssl),
                        written ? place.runs(WRITERS).flatMap(NoWeakTls::ofSettings) : Stream.<Finding>empty())
                .flatMap(Function.identity());
    }

    private static Stream<Finding> ofDownload(Download download) {
        String program = "`" + download.program() + "`";
        return download.isCurl()
                ? Stream.concat(
                        flags(program, download.options(), OF_CURL), value(program, download.options(), "--tls-max"))
                : value(program, download.options(), "--secure-protocol");
    }

    private static Stream<Finding> ofOpenssl(Command openssl) {
        Options options = openssl.options();
        return options.subcommand().filter("s_client"::equals).isPresent()
                ? flags("`openssl s_client`", options, OF_OPENSSL)
                : Stream.of();
    }

    private static Stream<Finding> flags(String program, Options options, Map<String, String> versions) {
        return versions.entrySet().stream()
                .flatMap(flag -> options.words(flag.getKey()).stream()
                        .map(word -> finding(word.span(), flag.getKey(), program, flag.getValue())));
    }

    private static Stream<Finding> value(String program, Options options, String option) {
        return options.value(option).flatMap(NoWeakTls::version).stream()
                .flatMap(version ->
                        options.words(option).stream().map(word -> finding(word.span(), option, program, version)));
    }

    /** What is written last holds: of {@code s/MinProtocol = X/MinProtocol = Y/} that is the second one. */
    private static Stream<Finding> ofSettings(Command writer) {
        int least = writer.is("sed") ? 2 : 1;
        return writer.arguments().stream().flatMap(word -> {
            List<MatchResult> settings = SETTING.matcher(word.text()).results().toList();
            return settings.stream()
                    .skip(Math.max(settings.size(), least) - 1L)
                    .flatMap(last -> version(last.group(1)).stream()
                            .map(version -> finding(word.span(), last.group(), "every tool", version)));
        });
    }

    private static Optional<String> version(String value) {
        return Optional.ofNullable(BY_VALUE.get(value.toLowerCase(Locale.ROOT)));
    }

    private static Finding finding(Span span, String written, String who, String version) {
        return Finding.at(
                span,
                "`%s` lets %s speak %s, which is broken; ask for TLS 1.2 or later".formatted(written, who, version));
    }
}
