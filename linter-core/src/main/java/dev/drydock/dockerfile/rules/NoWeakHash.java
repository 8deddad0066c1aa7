package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.StageText;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags checksums by hashes that two different files can share. */
public final class NoWeakHash implements ScriptRule {
    private static final String MD5 = "MD5";
    private static final String SHA1 = "SHA-1";

    /** Programs that know one hash only. */
    private static final Map<String, String> BY_PROGRAM =
            Map.of("md5", MD5, "md5sum", MD5, "md5deep", MD5, "sha1", SHA1, "sha1sum", SHA1, "sha1deep", SHA1);

    /** The broken hashes by the names that they have where there are several. */
    private static final Map<String, String> BY_NAME = Map.of("md4", "MD4", "md5", MD5, "sha1", SHA1, "1", SHA1);

    private static final Set<String> VALUED = Set.of("-a", "--algorithm");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-weak-hash",
                        Severity.OFF,
                        Family.DOWNLOADS,
                        "A checksum by MD5, SHA-1 or another broken hash")
                .because("For these hashes anyone can make a second file with the same checksum, so that a match says"
                        + " nothing about who made it. A checksum of SHA-256 or longer costs no more.")
                .example("""
                        FROM debian:13
                        COPY tool.tar.gz tool.md5 /opt/
                        RUN md5sum -c /opt/tool.md5
                        """, """
                        FROM debian:13
                        COPY tool.tar.gz tool.sha256 /opt/
                        RUN sha256sum -c /opt/tool.sha256
                        """)
                .standsFor(Peer.SONAR, "S4790");
    }

    @Override
    public Set<String> programs() {
        return Set.of("md5", "md5sum", "md5deep", "sha1", "sha1sum", "sha1deep", "shasum", "cksum", "openssl");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs())
                .flatMap(command -> hash(place.stage(), command)
                        .map(hash -> Finding.at(
                                command.words().get(0).span(),
                                "`%s` makes checksums of %s, which other files can share; use SHA-256"
                                        .formatted(command.program().orElseThrow(), hash)))
                        .stream());
    }

    /** The broken hash that a command uses. */
    private static Optional<String> hash(Stage stage, Command command) {
        String program = command.program().orElseThrow();
        Options options = StageText.options(stage, command, VALUED);
        return switch (program) {
            case "openssl" -> ofOpenssl(options);
            case "cksum" -> named(options.value("-a", "--algorithm").orElse(""));
            case "shasum" -> ofShasum(options);
            default -> Optional.ofNullable(BY_PROGRAM.get(program));
        };
    }

    /** SHA-1 unless told otherwise; but when it checks, it tells the hash by the length of the sums. */
    private static Optional<String> ofShasum(Options options) {
        boolean free = options.has("-c", "--check") || options.uncertain();
        return named(options.value("-a", "--algorithm").orElse(free ? "" : "1"));
    }

    /** {@code openssl md5} or {@code openssl dgst -md5}; with a key that only two sides know, they are not broken. */
    private static Optional<String> ofOpenssl(Options options) {
        String subcommand = options.subcommand().orElse("");
        if (options.has("-hmac", "-mac")) {
            return Optional.empty();
        }
        return subcommand.equals("dgst")
                ? BY_NAME.keySet().stream()
                        .filter(name -> options.has("-" + name))
                        .findFirst()
                        .flatMap(NoWeakHash::named)
                : named(subcommand);
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
