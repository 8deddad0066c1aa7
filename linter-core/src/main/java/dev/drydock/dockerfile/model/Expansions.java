package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Stopsignal;
import dev.drydock.dockerfile.syntax.SyntaxProblem;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.User;
import dev.drydock.dockerfile.syntax.Volume;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.text.Span;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where variables are expanded, by Docker or by the shell. */
public final class Expansions {
    /** A variable whose value matters: none that has a fallback or stops the build by itself. */
    public record Use(String name, Span span) {}

    private static final Set<Class<? extends Instruction>> EXPANDED_BY_DOCKER = Set.of(
            Add.class,
            Arg.class,
            Copy.class,
            Env.class,
            Expose.class,
            Label.class,
            Stopsignal.class,
            User.class,
            Volume.class,
            Workdir.class);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern MENTION = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");

    private Expansions() {}

    /** Whether the text of an instruction mentions a variable of some kind, whoever expands it there. */
    public static boolean mayUseAny(DockerfileModel file, Instruction instruction, Predicate<String> name) {
        String text = file.source().slice(instruction.span());
        return text.indexOf('$') >= 0 && MENTION.matcher(text).results().anyMatch(found -> name.test(found.group(1)));
    }

    /** The variables that Docker expands in an instruction of a stage. */
    public static Stream<Use> byDocker(DockerfileModel file, Instruction instruction) {
        return EXPANDED_BY_DOCKER.contains(instruction.getClass())
                ? words(instruction).flatMap(word -> in(file, word))
                : Stream.empty();
    }

    /** The variables that Docker expands in a FROM. */
    public static Stream<Use> inFrom(DockerfileModel file, From from) {
        return Stream.concat(Stream.of(from.image()), from.flag("platform").map(Flag::value).stream())
                .flatMap(word -> in(file, word));
    }

    /** All expressions that Docker expands in an instruction, those with operators and within others too. */
    public static Stream<Template.Variable> expressions(DockerfileModel file, Instruction instruction) {
        return instruction instanceof From || EXPANDED_BY_DOCKER.contains(instruction.getClass())
                ? words(instruction).flatMap(word -> expressions(file, word))
                : Stream.empty();
    }

    /** Where Docker would stop as it cannot make out what is to be expanded. */
    static Stream<SyntaxProblem> problems(DockerfileModel file) {
        return file.syntax().instructions().stream()
                .filter(instruction ->
                        instruction instanceof From || EXPANDED_BY_DOCKER.contains(instruction.getClass()))
                .flatMap(instruction -> instruction instanceof From ? words(instruction) : arguments(instruction))
                .filter(word -> !Template.of(word, file.syntax().escape()).complete())
                .map(
                        word -> new SyntaxProblem(
                                word.span(),
                                "Docker can't expand this: a quote or a `${` is not closed, or what follows the name in it is unknown"));
    }

    private static Stream<Word> words(Instruction instruction) {
        return Stream.concat(instruction.flags().stream().map(Flag::value), arguments(instruction));
    }

    /** The words that Docker expands, each on its own; names of ARGs and of here-documents are taken as they are. */
    private static Stream<Word> arguments(Instruction instruction) {
        if (instruction instanceof Transfer transfer) {
            return Stream.concat(transfer.paths().stream(), Stream.of(transfer.target()));
        } else if (instruction instanceof Arg arg) {
            return arg.declarations().stream().map(KeyValue::value);
        } else if (instruction instanceof Env env) {
            return env.pairs().stream().flatMap(pair -> Stream.of(pair.name(), pair.value()));
        } else if (instruction instanceof Label label) {
            return label.pairs().stream().flatMap(pair -> Stream.of(pair.name(), pair.value()));
        } else if (instruction instanceof Expose expose) {
            return expose.ports().stream();
        } else if (instruction instanceof Volume volume) {
            return volume.paths().stream();
        } else if (instruction instanceof From from) {
            return Stream.of(from.image());
        }
        return Stream.of(instruction.statement().arguments());
    }

    private static Stream<Use> in(DockerfileModel file, Word word) {
        return expressions(file, word)
                .filter(variable ->
                        !variable.hasFallback() && !variable.operator().endsWith("?"))
                .filter(variable -> NAME.matcher(variable.name()).matches())
                .map(variable -> new Use(variable.name(), variable.span()));
    }

    private static Stream<Template.Variable> expressions(DockerfileModel file, Word word) {
        if (word.text().indexOf('$') < 0) {
            return Stream.empty();
        }
        Template template = Template.of(word, file.syntax().escape());
        return template.complete() ? template.variables() : Stream.empty();
    }

    /** The variables that the shell expands in a RUN. */
    public static Stream<Use> byShell(DockerfileModel file, Stage stage, Run run) {
        return file.scripts(stage, run).stream()
                .flatMap(script -> script.words().stream())
                .flatMap(word -> WordPart.flatten(word.parts()))
                .filter(WordPart.Parameter.class::isInstance)
                .map(WordPart.Parameter.class::cast)
                .filter(parameter -> parameter.operator().isEmpty()
                        && NAME.matcher(parameter.name()).matches())
                .map(parameter -> new Use(parameter.name(), parameter.span()));
    }
}
