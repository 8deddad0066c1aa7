package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a Dockerfile that tells a package manager or Git not to check the certificates of servers: a variable, an
 * argument, or what is written into a file of settings.
 *
 * @param text the setting with its value
 * @param span where it stands; of what is written into a file, the word that holds it
 */
public record UncheckedTransport(String text, Span span) {
    private static final Set<String> WRITERS = Set.of("echo", "printf");

    /** The commands that it may stand in. */
    public static final Set<String> PROGRAMS = Stream.of(
                    PipCall.PROGRAMS,
                    JavaScriptCall.PROGRAMS,
                    SystemPackageCall.PROGRAMS,
                    VariableSetting.EXPORTS,
                    WRITERS,
                    Set.of(
                            ("bundle bundler cargo composer conda cpan cpanm gem git go mamba micromamba mvn mvnw node npx pipenv"
                                            + " poetry yum-config-manager")
                                    .split(" ", -1)))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** What stands before the name of a setting in the same word. */
    private static final Pattern OPTION = Pattern.compile("^(?:--setopt=|--option=|--set=|--|-[ocD](?=\\w))");

    /** Also as it is written for {@code printf} and {@code echo -e}. */
    private static final Pattern LINE_BREAK = Pattern.compile("\n|\\\\n");

    /** A line of a configuration file: {@code name=value}, or {@code name "value";} as apt writes it. */
    private static final Pattern LINE =
            Pattern.compile("\\s*+([\\w.:-]++)(?:\\s*+=|\\s)\\s*+[\"']?([^\"';]*+)[\"']?;?\\s*+");

    /** What ENV or ARG gives to a variable, if that is such a place. */
    public static Optional<UncheckedTransport> of(Stage stage, KeyValue variable) {
        return variable.separator() == KeyValue.Separator.NONE
                ? Optional.empty()
                : stage.expand(variable.value())
                        .filter(value ->
                                TransportCheck.isOffByVariable(variable.name().text(), value))
                        .map(value ->
                                new UncheckedTransport(variable.name() + "=" + variable.value(), variable.span()));
    }

    /** The places in a script: its variables, then its commands. */
    public static Stream<UncheckedTransport> in(PlacedScript place) {
        List<Command> calls = place.runs(PROGRAMS).toList();
        if (calls.stream().allMatch(UncheckedTransport::isWriter)) {
            return calls.stream().flatMap(UncheckedTransport::written);
        }
        Stream<UncheckedTransport> variables = ScriptVariables.of(place).own().values().stream()
                .flatMap(List::stream)
                .map(ScriptVariables.Scoped::setting)
                .filter(setting -> setting.is(value -> TransportCheck.isOffByVariable(setting.name(), value)))
                .map(setting -> new UncheckedTransport(setting.name() + "=" + setting.value(), setting.span()));
        return Stream.concat(
                variables,
                calls.stream()
                        .flatMap(command -> isWriter(command)
                                ? written(command)
                                : given(place.stage(), PipCall.within(command).arguments())));
    }

    private static boolean isWriter(Command command) {
        return command.program().filter(WRITERS::contains).isPresent();
    }

    /** What a command writes into a file of settings. */
    private static Stream<UncheckedTransport> written(Command writer) {
        return writer.redirections().isEmpty()
                ? Stream.empty()
                : writer.arguments().stream()
                        .flatMap(word -> Arrays.stream(LINE_BREAK.split(word.text()))
                                .filter(UncheckedTransport::isOff)
                                .map(line -> new UncheckedTransport(line.strip(), word.span())));
    }

    private static boolean isOff(String line) {
        Matcher setting = LINE.matcher(line);
        return setting.matches() && TransportCheck.isOffBySetting(setting.group(1), setting.group(2));
    }

    /** What a command is given as arguments. */
    private static Stream<UncheckedTransport> given(Stage stage, List<Word> arguments) {
        return IntStream.range(0, arguments.size())
                .mapToObj(at -> argument(stage, arguments, at))
                .flatMap(Optional::stream);
    }

    private static Optional<UncheckedTransport> argument(Stage stage, List<Word> arguments, int at) {
        Word word = arguments.get(at);
        String text = text(stage, word);
        String setting = text.startsWith("-") ? OPTION.matcher(text).replaceFirst("") : text;
        int equals = setting.indexOf('=');
        boolean inOneWord = equals > 0
                && TransportCheck.isOffBySetting(setting.substring(0, equals), setting.substring(equals + 1));
        if (inOneWord || TransportCheck.isOffByOption(text)) {
            return Optional.of(new UncheckedTransport(word.text(), word.span()));
        }
        if (at + 1 == arguments.size() || !TransportCheck.isSetting(setting)) {
            return Optional.empty();
        }
        Word value = arguments.get(at + 1);
        return TransportCheck.isOffBySetting(setting, text(stage, value))
                ? Optional.of(new UncheckedTransport(
                        word.text() + " " + value.text(), word.span().to(value.span())))
                : Optional.empty();
    }

    private static String text(Stage stage, Word word) {
        return StageText.of(stage, word).orElse(word.text());
    }
}
