package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.CommandList;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Operator;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something in a script that POSIX (XCU, chapter 2) does not know.
 *
 * @param name what people call it: the operator, the variable or the command
 */
record BashFeature(String name, Support neededSupport, Span span) {
    /** Which shells know a feature, the more of them first. */
    enum Support {
        /** Busybox's ash knows it as well as bash; dash does not. */
        BUSYBOX,
        BASH
    }

    private static final Map<String, Support> COMMANDS = Map.ofEntries(
            Map.entry("source", Support.BUSYBOX),
            Map.entry("let", Support.BUSYBOX),
            Map.entry("declare", Support.BASH),
            Map.entry("typeset", Support.BASH),
            Map.entry("shopt", Support.BASH),
            Map.entry("pushd", Support.BASH),
            Map.entry("popd", Support.BASH),
            Map.entry("dirs", Support.BASH),
            Map.entry("mapfile", Support.BASH),
            Map.entry("readarray", Support.BASH));

    private static final Map<String, Support> VARIABLES = Map.of(
            "RANDOM", Support.BUSYBOX,
            "BASH_SOURCE", Support.BASH,
            "BASH_VERSION", Support.BASH,
            "PIPESTATUS", Support.BASH,
            "FUNCNAME", Support.BASH,
            "SECONDS", Support.BASH);

    private static final Map<String, Support> OPERATORS = Map.of(
            "/", Support.BUSYBOX,
            "//", Support.BUSYBOX,
            ":", Support.BUSYBOX,
            "/#", Support.BASH,
            "/%", Support.BASH,
            "^", Support.BASH,
            "^^", Support.BASH,
            ",", Support.BASH,
            ",,", Support.BASH,
            "@", Support.BASH);

    private static final Map<String, Support> REDIRECTIONS =
            Map.of("&>", Support.BUSYBOX, "&>>", Support.BASH, "<<<", Support.BASH);

    private static final Set<String> TESTS = Set.of("[", "test");

    /** The features that a script uses, in the order of the text. */
    static List<BashFeature> in(Script script) {
        Stream<BashFeature> parts = script.words().stream().flatMap(BashFeature::ofWord);
        Stream<BashFeature> commands = script.commands().stream().flatMap(BashFeature::ofCommand);
        Stream<BashFeature> pipes = script.pipelines().stream()
                .flatMap(pipeline -> pipeline.pipes().stream())
                .filter(pipe -> pipe.type() == Operator.Type.PIPE_BOTH)
                .map(pipe -> new BashFeature("|&", Support.BASH, pipe.span()));
        return Stream.of(parts, commands, pipes, ofList(script.body()))
                .flatMap(features -> features)
                .sorted(Comparator.comparing(BashFeature::span))
                .toList();
    }

    private static Stream<BashFeature> ofWord(Word word) {
        // Quotes within braces and URLs are written for other readers of braces: JSON, curl.
        boolean expands = word.hasBraceExpansion()
                && word.parts().stream().noneMatch(WordPart.Quoted.class::isInstance)
                && !word.raw().contains("://");
        Stream<BashFeature> braces =
                expands ? Stream.of(new BashFeature(word.raw(), Support.BASH, word.span())) : Stream.empty();
        return Stream.concat(braces, WordPart.flatten(word.parts()).flatMap(BashFeature::ofPart));
    }

    private static Stream<BashFeature> ofPart(WordPart part) {
        if (part instanceof WordPart.Parameter parameter) {
            return Stream.concat(
                    known(VARIABLES, parameter.name(), part.span()),
                    known(OPERATORS, parameter.operator(), part.span())
                            .map(feature -> new BashFeature(
                                    "${" + parameter.name() + feature.name() + "...}",
                                    feature.neededSupport(),
                                    feature.span())));
        } else if (part instanceof WordPart.Substitution substitution) {
            return switch (substitution.kind()) {
                case PROCESS_IN -> Stream.of(new BashFeature("<(...)", Support.BASH, part.span()));
                case PROCESS_OUT -> Stream.of(new BashFeature(">(...)", Support.BASH, part.span()));
                case COMMAND, BACKQUOTES -> Stream.empty();
            };
        } else if (part instanceof WordPart.Quoted quoted && quoted.quote() == WordPart.Quote.ANSI_C) {
            return Stream.of(new BashFeature("$'...'", Support.BUSYBOX, part.span()));
        }
        return Stream.empty();
    }

    private static Stream<BashFeature> ofCommand(Command command) {
        Stream<BashFeature> program = command.name().stream()
                .flatMap(name -> known(COMMANDS, name, command.words().get(0).span()));
        Stream<BashFeature> redirections = command.redirections().stream()
                .flatMap(redirection -> known(REDIRECTIONS, redirection.operator(), redirection.span()));
        Stream<BashFeature> equality = command.name().filter(TESTS::contains).stream()
                .flatMap(test -> command.arguments().stream())
                .filter(word -> word.raw().equals("=="))
                .map(word -> new BashFeature("==", Support.BUSYBOX, word.span()));
        Stream<BashFeature> arrays = command.assignments().stream()
                .flatMap(assignment -> assignment.value().parts().stream())
                .filter(WordPart.Array.class::isInstance)
                .map(array -> new BashFeature("(...)", Support.BASH, array.span()));
        return Stream.of(program, redirections, equality, arrays).flatMap(features -> features);
    }

    private static Stream<BashFeature> ofList(CommandList list) {
        return list.statements().stream().flatMap(BashFeature::ofStatement);
    }

    private static Stream<BashFeature> ofStatement(Statement statement) {
        if (statement instanceof Pipeline pipeline) {
            return pipeline.stages().stream().flatMap(BashFeature::ofStatement);
        } else if (statement instanceof Compound compound) {
            return Stream.concat(
                    ofCompound(compound), compound.bodies().stream().flatMap(BashFeature::ofList));
        }
        return Stream.empty();
    }

    private static Stream<BashFeature> ofCompound(Compound compound) {
        return switch (compound.kind()) {
            case TEST -> Stream.of(new BashFeature("[[", Support.BUSYBOX, start(compound, 2)));
            case ARITHMETIC -> Stream.of(new BashFeature("((", Support.BASH, start(compound, 2)));
            case SELECT -> Stream.of(new BashFeature("select", Support.BASH, start(compound, 6)));
            default -> Stream.empty();
        };
    }

    private static Span start(Compound compound, int length) {
        int start = compound.span().start();
        return new Span(start, start + length);
    }

    private static Stream<BashFeature> known(Map<String, Support> table, String name, Span span) {
        Support support = table.get(name);
        return support == null ? Stream.empty() : Stream.of(new BashFeature(name, support, span));
    }
}
