package dev.drydock.stack.build;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.SyntaxImage;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the engine's own builder does not do.
 *
 * @param place {@code file:line:column}
 * @param what as it is written
 * @param needed whether a build without BuildKit would fail or differ; if not, it is only asked for
 */
record BuildKitNeed(String place, String what, boolean needed) {
    /** The parser that BuildKit has by itself, in whatever version. */
    private static final String USUAL_SYNTAX = "(docker\\.io/)?docker/dockerfile(:.*|@.*)?";

    /** Flags that the engine's builder knows, by instruction. */
    private static final Map<String, Set<String>> KNOWN_FLAGS = Map.of(
            "FROM", Set.of("platform"),
            "ADD", Set.of("chown"),
            "COPY", Set.of("chown", "from"),
            "HEALTHCHECK", Set.of("interval", "timeout", "start-period", "start-interval", "retries"));

    /** Arguments that only BuildKit sets. */
    private static final Set<String> PLATFORM_ARGUMENTS = Set.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETARCH",
            "TARGETVARIANT",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDARCH",
            "BUILDVARIANT");

    private static final List<String> KEYS =
            List.of("additional_contexts", "cache_to", "entitlements", "no_cache_filter", "secrets", "ssh");

    /** What a build section asks for. */
    static List<BuildKitNeed> of(ComposeProject project, BuildSection build) {
        var needs = new ArrayList<BuildKitNeed>();
        for (String key : KEYS) {
            build.section()
                    .entry(key)
                    .filter(entry -> build.section().has(key))
                    .ifPresent(entry ->
                            needs.add(new BuildKitNeed(project.locate(keySpan(entry)), "`build." + key + "`", true)));
        }
        build.section().texts("cache_from").stream()
                .filter(source -> source.shown().contains("type="))
                .findFirst()
                .ifPresent(source -> needs.add(
                        new BuildKitNeed(project.locate(source.span()), "`cache_from: " + source.shown() + "`", true)));
        return needs;
    }

    private static Span keySpan(YamlEntry entry) {
        return entry.key().span();
    }

    /**
     * What a Dockerfile asks for.
     *
     * @param arguments that the build is given
     */
    static List<BuildKitNeed> of(DockerfileModel dockerfile, Set<String> arguments) {
        var needs = new ArrayList<BuildKitNeed>();
        SourceText source = dockerfile.source();
        dockerfile
                .syntax()
                .syntaxImage()
                .ifPresent(syntax -> needs.add(new BuildKitNeed(
                        source.locate(syntax.span().start()), "`# syntax=" + syntax.image() + "`", !isUsual(syntax))));
        for (Instruction instruction : Onbuild.withTriggers(dockerfile.syntax().instructions())) {
            needs(instruction, arguments)
                    .findFirst()
                    .ifPresent(what -> needs.add(
                            new BuildKitNeed(source.locate(instruction.keyword().start()), "`" + what + "`", true)));
        }
        return needs;
    }

    /** Whether a file asks for the parser that BuildKit has by itself. */
    static boolean isUsual(SyntaxImage syntax) {
        return syntax.image().matches(USUAL_SYNTAX);
    }

    private static Stream<String> needs(Instruction instruction, Set<String> arguments) {
        Set<String> known = KNOWN_FLAGS.getOrDefault(instruction.name(), Set.of());
        Stream<String> flags = instruction.flags().stream()
                .filter(flag -> !known.contains(flag.name()))
                .map(flag -> instruction.name() + " --" + flag.name());
        Stream<String> heredocs = instruction.heredocs().stream()
                .map(heredoc -> instruction.name() + " " + heredoc.opener().text());
        return Stream.of(
                        flags,
                        heredocs,
                        platform(instruction, arguments).stream(),
                        platformArguments(instruction, arguments),
                        repositories(instruction))
                .flatMap(found -> found);
    }

    /** {@code FROM --platform=$BUILDPLATFORM}. */
    private static Optional<String> platform(Instruction instruction, Set<String> arguments) {
        return instruction
                .flag("platform")
                .map(Flag::value)
                .map(Object::toString)
                .filter(value -> PLATFORM_ARGUMENTS.stream()
                        .filter(name -> !arguments.contains(name))
                        .anyMatch(name -> value.equals("$" + name) || value.startsWith("${" + name)))
                .map(value -> "FROM --platform=" + value);
    }

    private static Stream<String> platformArguments(Instruction instruction, Set<String> arguments) {
        return instruction instanceof Arg arg
                ? arg.declarations().stream()
                        .filter(declared -> declared.separator() == KeyValue.Separator.NONE)
                        .map(declared -> declared.name().text())
                        .filter(name -> PLATFORM_ARGUMENTS.contains(name) && !arguments.contains(name))
                        .map(name -> "ARG " + name)
                : Stream.empty();
    }

    private static Stream<String> repositories(Instruction instruction) {
        return instruction instanceof Add add
                ? add.paths().stream()
                        .map(Object::toString)
                        .filter(path -> SourceKind.of(Optional.of(path)) == SourceKind.GIT)
                        .map(path -> "ADD " + path)
                : Stream.empty();
    }
}
