package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.FixedArchitecture;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Flags downloads for one architecture in files that are written to be built for several: they ask for the platform.
 * Nothing is said where a script decides by the architecture, or where the file refuses or also fetches for others.
 */
public final class ArchitectureNeutralDownload implements ScriptRule {
    private static final Set<String> PLATFORM = Set.of(
            "TARGETPLATFORM",
            "TARGETARCH",
            "TARGETVARIANT",
            "TARGETOS",
            "BUILDPLATFORM",
            "BUILDARCH",
            "BUILDVARIANT",
            "BUILDOS");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://[^\\s\"'\\\\;|)]+");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "architecture-neutral-download",
                        Severity.INFO,
                        Family.PLATFORM,
                        "A download for one architecture in a file for several")
                .because(
                        "The build for another platform takes the same file, and the program ends with `exec format error`"
                                + " when it is started. Put the architecture into the address with `TARGETARCH` (or `BUILDARCH`,"
                                + " for a tool that runs during the build), or choose by it.")
                .example("""
                        FROM alpine:3.22
                        ARG TARGETARCH
                        RUN wget -O /usr/local/bin/tool https://example.com/tool-linux-amd64
                        """, """
                        FROM alpine:3.22
                        ARG TARGETARCH
                        RUN wget -O /usr/local/bin/tool https://example.com/tool-linux-$TARGETARCH
                        """);
    }

    @Override
    public Set<String> programs() {
        return Set.of("curl", "wget");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean concerned = isConcerned(file);
        return place -> concerned ? check(file, place) : Stream.empty();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return isForOnePlatform(file, place.stage()) || FixedArchitecture.mayBeChosenIn(place.script())
                ? Stream.empty()
                : place.runs(programs())
                        .flatMap(command -> command.arguments().stream())
                        .flatMap(word -> finding(word.text(), word.span()).stream());
    }

    @Override
    public Stream<Finding> checkElsewhere(DockerfileModel file) {
        return isConcerned(file)
                ? file.stages().stream()
                        .filter(stage -> !isForOnePlatform(file, stage))
                        .flatMap(stage -> stage.withDeferred(Add.class))
                        .flatMap(add -> add.paths().stream())
                        .flatMap(source -> finding(source.text(), source.span()).stream())
                : Stream.empty();
    }

    private static Optional<Finding> finding(String address, Span place) {
        return FixedArchitecture.in(address)
                .map(architecture -> Finding.at(
                        place,
                        "this download is for `%s` whatever platform is built; take the architecture from `TARGETARCH`"
                                .formatted(architecture.name())));
    }

    /** Whether a file is for several platforms and fetches for one architecture only. */
    private static boolean isConcerned(DockerfileModel file) {
        return asksForPlatform(file)
                && fetchesForOne(file.source().content())
                && file.runScripts(FixedArchitecture::isChoice)
                        .map(PlacedScript::script)
                        .noneMatch(FixedArchitecture::isDemandedBy);
    }

    private static boolean fetchesForOne(String text) {
        return ADDRESS.matcher(text)
                        .results()
                        .flatMap(found -> FixedArchitecture.in(found.group()).stream())
                        .map(FixedArchitecture::family)
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }

    private static boolean asksForPlatform(DockerfileModel file) {
        Stream<String> declared = file.instructions(Arg.class)
                .flatMap(arg -> arg.declarations().stream())
                .map(pair -> pair.name().text());
        Stream<String> inFrom = file.instructions(From.class)
                .flatMap(from -> Expansions.inFrom(file, from))
                .map(Expansions.Use::name);
        return Stream.concat(declared, inFrom).anyMatch(PLATFORM::contains);
    }

    /** Whether a stage is always built for the same platform, or is one of several of which the platform chooses. */
    private static boolean isForOnePlatform(DockerfileModel file, Stage stage) {
        return file.constantPlatform(stage).isPresent()
                || stage.lineage().stream()
                        .flatMap(line -> line.name().stream())
                        .anyMatch(name -> FixedArchitecture.isNamedIn(name.text()));
    }
}
