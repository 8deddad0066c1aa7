package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.Version;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.Run;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a version of the Dockerfile syntax has brought (Dockerfile reference, "Minimum Dockerfile version"; Dockerfile
 * release notes).
 *
 * @param name in Markdown, as people would say it
 * @param stable the first version that has it; no numbers if none has, but for the labs channel
 * @param labs the first version that has it in the labs channel
 */
record SyntaxFeature(String name, Version stable, Version labs) {
    /** An option that is such a feature, where it stands. */
    record Option(SyntaxFeature feature, Flag flag) {}

    private static final Map<String, SyntaxFeature> OPTIONS = Stream.of(
                    since("1.2", "1.0", "`RUN --mount`"),
                    since("1.3", "1.2", "`RUN --network`"),
                    since("1.20", "1.1", "`RUN --security`"),
                    since("", "1.14", "`RUN --device`"),
                    since("1.2", "`COPY --chmod`"),
                    since("1.2", "`ADD --chmod`"),
                    since("1.4", "`COPY --link`"),
                    since("1.4", "`ADD --link`"),
                    since("1.19", "1.7", "`COPY --exclude`"),
                    since("1.19", "1.7", "`ADD --exclude`"),
                    since("1.20", "1.7", "`COPY --parents`"),
                    since("1.6", "1.5", "`ADD --checksum`"),
                    since("1.17", "`ADD --unpack`"),
                    since("1.6", "`HEALTHCHECK --start-interval`"))
            .collect(Collectors.toUnmodifiableMap(SyntaxFeature::name, Function.identity()));

    private static final SyntaxFeature HEREDOC = since("1.4", "1.3", "here-documents");
    private static final SyntaxFeature SEVERAL_ARGS = since("1.2", "several variables in one `ARG`");
    private static final SyntaxFeature CHECK = since("1.8", "`# check`");
    private static final SyntaxFeature SECRET_AS_VARIABLE = since("1.10", "secrets as variables");
    private static final SyntaxFeature MODE_OF_VARIABLE = since("1.10", "variables in `--chmod`");
    private static final SyntaxFeature MODE_IN_LETTERS = since("1.14", "1.11", "letters in `--chmod`");
    private static final SyntaxFeature GIT = since("1.6", "1.5", "`ADD` of a Git repository");
    private static final SyntaxFeature GIT_WITH_QUERY = since("1.18", "queries in the URL of a Git repository");
    private static final SyntaxFeature DEFERRED_FROM = since("1.11", "`from` behind `ONBUILD`");

    private static final Map<String, SyntaxFeature> OPERATORS = Stream.of(
                    "-", "+", "?", "#", "##", "%", "%%", "/", "//")
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    operator -> since("-+?".contains(operator) ? "1.6" : "1.7", "`${name" + operator + "...}`")));

    private static final Pattern OCTAL = Pattern.compile("[\"']?[0-7]*[\"']?");

    private static SyntaxFeature since(String stable, String name) {
        return since(stable, stable, name);
    }

    private static SyntaxFeature since(String stable, String labs, String name) {
        return new SyntaxFeature(name, Version.leading(stable), Version.leading(labs));
    }

    boolean isOnlyInLabs() {
        return stable.numbers().isEmpty();
    }

    /** All that a file makes use of. */
    static Stream<SyntaxFeature> usedIn(DockerfileModel file) {
        Stream<SyntaxFeature> checks = file.syntax().directives().stream()
                .filter(directive -> directive.name().equals("check"))
                .map(directive -> CHECK);
        Stream<SyntaxFeature> inInstructions =
                file.instructions(Instruction.class).flatMap(instruction -> usedIn(file, instruction));
        Stream<SyntaxFeature> inSources = file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Add.class).flatMap(add -> sources(stage, add)));
        return Stream.of(checks, options(file).map(Option::feature), inInstructions, inSources)
                .flatMap(Function.identity());
    }

    /** The options of a file that a version has brought. */
    static Stream<Option> options(DockerfileModel file) {
        return file.instructions(Instruction.class)
                .filter(instruction -> !instruction.flags().isEmpty())
                .flatMap(instruction -> instruction.flags().stream()
                        .flatMap(flag -> Stream.ofNullable(
                                        OPTIONS.get("`" + instruction.name() + " --" + flag.name() + "`"))
                                .map(feature -> new Option(feature, flag))));
    }

    private static Stream<SyntaxFeature> usedIn(DockerfileModel file, Instruction instruction) {
        Stream<SyntaxFeature> heredocs = instruction.heredocs().stream().map(heredoc -> HEREDOC);
        Stream<SyntaxFeature> modes = instruction.flag("chmod").flatMap(SyntaxFeature::mode).stream();
        Stream<SyntaxFeature> operators = Expansions.expressions(file, instruction)
                .flatMap(variable -> Stream.ofNullable(OPERATORS.get(variable.operator())));
        return Stream.of(heredocs, modes, operators, byKind(instruction).stream())
                .flatMap(Function.identity());
    }

    private static Optional<SyntaxFeature> mode(Flag chmod) {
        String mode = chmod.value().text();
        if (mode.contains("$")) {
            return Optional.of(MODE_OF_VARIABLE);
        }
        return OCTAL.matcher(mode).matches() ? Optional.empty() : Optional.of(MODE_IN_LETTERS);
    }

    private static Optional<SyntaxFeature> byKind(Instruction instruction) {
        if (instruction instanceof Arg arg && arg.declarations().size() > 1) {
            return Optional.of(SEVERAL_ARGS);
        }
        if (instruction instanceof Run run && Mount.of(run).stream().anyMatch(SyntaxFeature::isSecretAsVariable)) {
            return Optional.of(SECRET_AS_VARIABLE);
        }
        return instruction instanceof Onbuild onbuild && takesFrom(onbuild.trigger())
                ? Optional.of(DEFERRED_FROM)
                : Optional.empty();
    }

    private static boolean isSecretAsVariable(Mount mount) {
        return mount.type().equals("secret") && mount.option("env").isPresent();
    }

    private static boolean takesFrom(Instruction trigger) {
        return trigger.flag("from").isPresent()
                || trigger instanceof Run run
                        && Mount.of(run).stream()
                                .anyMatch(mount -> mount.option("from").isPresent());
    }

    private static Stream<SyntaxFeature> sources(Stage stage, Add add) {
        return add.paths().stream()
                .filter(source -> SourceKind.of(stage.expand(source)) == SourceKind.GIT)
                .map(source -> source.text().contains("?") ? GIT_WITH_QUERY : GIT);
    }
}
