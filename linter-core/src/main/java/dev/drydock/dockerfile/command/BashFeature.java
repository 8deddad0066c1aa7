package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.shell.Assignment;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.CommandList;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Operator;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.shell.Redirection;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something in a script that POSIX (XCU, chapter 2) does not know.
 *
 * @param name what people call it: the operator, the variable or the command
 */
public record BashFeature(String name, Support neededSupport, Span span) {
    /** Which shells know a feature, the more of them first. */
    public enum Support {
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
    public static List<BashFeature> in(Script script) {
        var features = new ArrayList<BashFeature>();
        for (Word word : script.words()) {
            if (!word.isStatic()) {
                addOf(word, features);
            }
        }
        for (Command command : script.commands()) {
            addOf(command, features);
        }
        for (Pipeline pipeline : script.pipelines()) {
            for (Operator pipe : pipeline.pipes()) {
                if (pipe.type() == Operator.Type.PIPE_BOTH) {
                    features.add(new BashFeature("|&", Support.BASH, pipe.span()));
                }
            }
        }
        addOf(script.body(), features);
        features.sort(Comparator.comparing(BashFeature::span));
        return features;
    }

    private static void addOf(Word word, List<BashFeature> features) {
        // Quotes within braces and URLs are written for other readers of braces: JSON, curl.
        boolean expands = word.hasBraceExpansion()
                && word.parts().stream().noneMatch(WordPart.Quoted.class::isInstance)
                && !word.raw().contains("://");
        if (expands) {
            features.add(new BashFeature(word.raw(), Support.BASH, word.span()));
        }
        WordPart.flatten(word.parts()).forEach(part -> addOf(part, features));
    }

    private static void addOf(WordPart part, List<BashFeature> features) {
        if (part instanceof WordPart.Parameter parameter) {
            known(VARIABLES, parameter.name(), part.span()).ifPresent(features::add);
            known(OPERATORS, parameter.operator(), part.span())
                    .map(feature -> new BashFeature(
                            "${" + parameter.name() + feature.name() + "...}", feature.neededSupport(), feature.span()))
                    .ifPresent(features::add);
        } else if (part instanceof WordPart.Substitution substitution) {
            switch (substitution.kind()) {
                case PROCESS_IN -> features.add(new BashFeature("<(...)", Support.BASH, part.span()));
                case PROCESS_OUT -> features.add(new BashFeature(">(...)", Support.BASH, part.span()));
                case COMMAND, BACKQUOTES -> {}
            }
        } else if (part instanceof WordPart.Quoted quoted && quoted.quote() == WordPart.Quote.ANSI_C) {
            features.add(new BashFeature("$'...'", Support.BUSYBOX, part.span()));
        }
    }

    private static void addOf(Command command, List<BashFeature> features) {
        String name = command.name().orElse("");
        if (COMMANDS.containsKey(name)) {
            known(COMMANDS, name, command.words().get(0).span()).ifPresent(features::add);
        }
        for (Redirection redirection : command.redirections()) {
            known(REDIRECTIONS, redirection.operator(), redirection.span()).ifPresent(features::add);
        }
        if (TESTS.contains(name)) {
            command.arguments().stream()
                    .filter(word -> word.raw().equals("=="))
                    .forEach(word -> features.add(new BashFeature("==", Support.BUSYBOX, word.span())));
        }
        for (Assignment assignment : command.assignments()) {
            assignment.value().parts().stream()
                    .filter(WordPart.Array.class::isInstance)
                    .forEach(array -> features.add(new BashFeature("(...)", Support.BASH, array.span())));
        }
    }

    private static void addOf(CommandList list, List<BashFeature> features) {
        for (Statement statement : list.statements()) {
            addOf(statement, features);
        }
    }

    private static void addOf(Statement statement, List<BashFeature> features) {
        if (statement instanceof Pipeline pipeline) {
            pipeline.stages().forEach(stage -> addOf(stage, features));
        } else if (statement instanceof Compound compound) {
            of(compound).ifPresent(features::add);
            compound.bodies().forEach(body -> addOf(body, features));
        }
    }

    private static Optional<BashFeature> of(Compound compound) {
        return switch (compound.kind()) {
            case TEST -> Optional.of(new BashFeature("[[", Support.BUSYBOX, start(compound, 2)));
            case ARITHMETIC -> Optional.of(new BashFeature("((", Support.BASH, start(compound, 2)));
            case FUNCTION ->
                compound.words().get(0).span().start() > compound.span().start()
                        ? Optional.of(new BashFeature("function", Support.BUSYBOX, start(compound, 8)))
                        : Optional.empty();
            case FOR -> countingLoop(compound.words().get(0));
            case SELECT -> Optional.of(new BashFeature("select", Support.BASH, start(compound, 6)));
            default -> Optional.empty();
        };
    }

    /** {@code for ((i = 0; i < 3; i++))} */
    private static Optional<BashFeature> countingLoop(Word counted) {
        return counted.parts().stream()
                .limit(1)
                .filter(WordPart.Arithmetic.class::isInstance)
                .map(part -> new BashFeature("for ((", Support.BASH, part.span()))
                .findFirst();
    }

    private static Span start(Compound compound, int length) {
        int start = compound.span().start();
        return new Span(start, start + length);
    }

    private static Optional<BashFeature> known(Map<String, Support> table, String name, Span span) {
        return Optional.ofNullable(table.get(name)).map(support -> new BashFeature(name, support, span));
    }
}
