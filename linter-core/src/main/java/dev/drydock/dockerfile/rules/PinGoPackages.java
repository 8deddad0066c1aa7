package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.PackageManager;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Flags {@code go install}, {@code go get} and {@code go run} of packages from elsewhere in whatever version is the newest. */
public final class PinGoPackages implements PreparedScriptRule {
    /** What stands for a version and means another one tomorrow. */
    private static final String MOVING = "@(?:latest|upgrade|patch|HEAD|main|master)$";

    /** A version that stays, a path of this machine, or what no version can be asked of. */
    private static final String FIXED = "(?!.*" + MOVING + ").*@.*|[./].*|.*\\.go|all|std|cmd|tool";

    private static final PinnedNames NAMES = new PinnedNames(Pattern.compile(FIXED), PinGoPackages::pin);

    /** The same, where the go.mod that the folder may hold decides the version of what names none. */
    private static final PinnedNames NAMES_IN_MODULE =
            new PinnedNames(Pattern.compile("[^@]*|" + FIXED), PinGoPackages::pin);

    /** A path that Go would download: its first part has a dot. */
    private static final Pattern REMOTE = Pattern.compile("[^/]*\\..*");

    /** Commands that bring or make the files of a module, as they begin in a text. */
    private static final Pattern SOURCES = Pattern.compile("\\b(?:git|hg|svn|tar|unzip|go\\s+mod)\\s");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-go-packages",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`go install`, `go get` or `go run` of a package without a version")
                .because(
                        "Two builds of the same Dockerfile compile different sources, and `@latest` may need a newer Go "
                                + "than the image has. Give the version, as the module's tags have it.")
                .example(
                        "FROM golang:1.24\nRUN go install golang.org/x/tools/cmd/stringer@latest\n",
                        "FROM golang:1.24\nRUN go install golang.org/x/tools/cmd/stringer@v0.34.0\n")
                .standsFor(Peer.HADOLINT, "DL3062");
    }

    @Override
    public Set<String> programs() {
        return Set.of("go");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        Set<Stage> withFiles = file.source().content().contains("go ")
                ? file.stages().stream()
                        .filter(stage -> bringsFiles(file, stage))
                        .collect(Collectors.toSet())
                : Set.of();
        return place -> place.runs(programs()).flatMap(go -> check(place, go, withFiles).stream());
    }

    private static Optional<Finding> check(PlacedScript place, Command go, Set<Stage> withFiles) {
        Options options = go.options(PackageManager.GO.valued());
        List<Word> operands = options.operands();
        if (options.uncertain() || operands.isEmpty()) {
            return Optional.empty();
        }
        List<Word> names = operands.subList(1, operands.size());
        return switch (operands.get(0).text()) {
            case "get" -> NAMES.unpinned(place.stage(), names);
            case "install" -> names(place, withFiles).unpinned(place.stage(), remote(names));
            case "run" ->
                names(place, withFiles).unpinned(place.stage(), remote(names.subList(0, Math.min(1, names.size()))));
            default -> Optional.empty();
        };
    }

    private static List<Word> remote(List<Word> names) {
        return names.stream()
                .filter(name -> REMOTE.matcher(name.text()).matches())
                .toList();
    }

    /** How versions are given, which depends on whether the folder may hold a go.mod that has them. */
    private static PinnedNames names(PlacedScript place, Set<Stage> withFiles) {
        boolean mounted = place.instruction() instanceof Run run
                && Mount.of(run).stream().anyMatch(mount -> mount.type().equals("bind"));
        return mounted || place.stage().lineage().stream().anyMatch(withFiles::contains) ? NAMES_IN_MODULE : NAMES;
    }

    private static boolean bringsFiles(DockerfileModel file, Stage stage) {
        return stage.withDeferred(Transfer.class).findAny().isPresent()
                || stage.withDeferred(Run.class)
                        .anyMatch(run ->
                                SOURCES.matcher(file.source().slice(run.span())).find());
    }

    private static String pin(String name) {
        return name.replaceFirst(MOVING, "") + "@VERSION";
    }
}
