package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code gem install} of gems in whatever version is the newest. */
public final class PinGemPackages implements ScriptRule {
    private static final PinnedNames NAMES =
            new PinnedNames(Pattern.compile(".*[:/].*|.*\\.gem"), name -> name + ":VERSION");

    /** A command of gem may be cut short to what no other begins with. */
    private static final Pattern INSTALL = Pattern.compile("i|ins(?:t(?:a(?:l(?:l)?)?)?)?");

    /** The version of the gem, a file that lists gems with theirs, or nothing to install. */
    private static final String[] VERSIONS_ELSEWHERE = {"-v", "--version", "-g", "--file", "-h", "--help", "--explain"};

    private static final Set<String> VALUED = Set.of(
            "-v",
            "--version",
            "-i",
            "--install-dir",
            "-n",
            "--bindir",
            "--build-root",
            "--platform",
            "-P",
            "--trust-policy",
            "-B",
            "--bulk-threshold",
            "-s",
            "--source",
            "-p",
            "--http-proxy",
            "-g",
            "--file",
            "--without",
            "--target-rbconfig",
            "--config-file");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-gem-packages",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`gem install` of a gem without a version")
                .because("Two builds of the same Dockerfile install different versions, and one day the newest needs "
                        + "a newer Ruby. Give the version, or let Bundler install what `Gemfile.lock` says.")
                .example("FROM ruby:3.4\nRUN gem install foreman\n", "FROM ruby:3.4\nRUN gem install foreman:0.88.1\n")
                .standsFor(Peer.HADOLINT, "DL3028")
                .standsFor(Peer.KICS, "22cd11f7");
    }

    @Override
    public Set<String> programs() {
        return Set.of("gem");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs()).flatMap(gem -> check(place, gem).stream());
    }

    private static Optional<Finding> check(PlacedScript place, Command gem) {
        Options options = gem.options(VALUED);
        boolean open = !options.uncertain() && !options.has(VERSIONS_ELSEWHERE);
        return options.subcommand()
                .filter(action -> open && INSTALL.matcher(action).matches())
                .flatMap(action -> NAMES.unpinned(place.stage(), gems(gem, options)));
    }

    /** The operands after {@code install}; those behind {@code --} are for the build of extensions. */
    private static List<Word> gems(Command gem, Options options) {
        int end = gem.arguments().stream()
                .filter(word -> word.text().equals("--"))
                .map(word -> word.span().start())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return options.operands().stream()
                .skip(1)
                .filter(word -> word.span().start() < end)
                .toList();
    }
}
