package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.JavaScriptCall;
import dev.drydock.dockerfile.command.PipCall;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.command.StageText;
import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.VariableSetting;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
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

/** Flags package managers and Git that are told not to check the certificates of servers. */
public final class VerifiedPackageTransport implements ScriptRule {
    private static final Set<String> WRITERS = Set.of("echo", "printf");

    private static final Set<String> PROGRAMS = Stream.of(
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

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "verified-package-transport",
                        Severity.ERROR,
                        Family.LANGUAGE_PACKAGES,
                        "A package manager or Git that does not check certificates")
                .because(
                        "Without the check anyone on the way can answer in place of the server, and their code runs in "
                                + "your build and your containers. Where a server has a certificate of your own CA, copy that "
                                + "certificate into the image and name it, as with `pip --cert`, `npm config set cafile` or "
                                + "`git config http.sslCAInfo`. What `ENV` switches off stays off in every container.")
                .example("""
                        FROM python:3.13-slim
                        RUN pip install --trusted-host pypi.example.com --no-cache-dir tool==1.4
                        """, """
                        FROM python:3.13-slim
                        COPY ca.pem /etc/ssl/
                        RUN pip install --cert /etc/ssl/ca.pem --no-cache-dir tool==1.4
                        """)
                .standsFor(
                        Peer.CHECKOV,
                        "CKV2_DOCKER_4",
                        "CKV2_DOCKER_5",
                        "CKV2_DOCKER_6",
                        "CKV2_DOCKER_12",
                        "CKV2_DOCKER_13",
                        "CKV2_DOCKER_14",
                        "CKV2_DOCKER_15",
                        "CKV2_DOCKER_16");
    }

    @Override
    public Set<String> programs() {
        return PROGRAMS;
    }

    @Override
    public Stream<Finding> checkElsewhere(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> Stream.concat(
                                stage.withDeferred(Env.class).flatMap(env -> env.pairs().stream()),
                                stage.withDeferred(Arg.class).flatMap(arg -> arg.declarations().stream()))
                        .filter(pair -> isOff(stage, pair))
                        .map(pair -> finding(pair.name() + "=" + pair.value(), pair.span())));
    }

    private static boolean isOff(Stage stage, KeyValue pair) {
        return pair.separator() != KeyValue.Separator.NONE
                && stage.expand(pair.value())
                        .filter(value ->
                                TransportCheck.isOffByVariable(pair.name().text(), value))
                        .isPresent();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        Stage stage = place.stage();
        List<Command> calls = place.runs(PROGRAMS).toList();
        if (calls.stream().allMatch(VerifiedPackageTransport::isWriter)) {
            return calls.stream().flatMap(VerifiedPackageTransport::written);
        }
        Stream<Finding> variables = ScriptVariables.of(place).own().values().stream()
                .flatMap(List::stream)
                .map(ScriptVariables.Scoped::setting)
                .filter(setting -> setting.is(value -> TransportCheck.isOffByVariable(setting.name(), value)))
                .map(setting -> finding(setting.name() + "=" + setting.value(), setting.span()));
        return Stream.concat(
                variables,
                calls.stream()
                        .flatMap(command -> isWriter(command)
                                ? written(command)
                                : given(stage, PipCall.within(command).arguments())));
    }

    private static boolean isWriter(Command command) {
        return command.program().filter(WRITERS::contains).isPresent();
    }

    /** What a command writes into a file of settings. */
    private static Stream<Finding> written(Command writer) {
        return writer.redirections().isEmpty()
                ? Stream.empty()
                : writer.arguments().stream()
                        .flatMap(word -> Arrays.stream(LINE_BREAK.split(word.text()))
                                .filter(VerifiedPackageTransport::isOff)
                                .map(line -> finding(line.strip(), word.span())));
    }

    private static boolean isOff(String line) {
        Matcher setting = LINE.matcher(line);
        return setting.matches() && TransportCheck.isOffBySetting(setting.group(1), setting.group(2));
    }

    /** What a command is given as arguments. */
    private static Stream<Finding> given(Stage stage, List<Word> arguments) {
        return IntStream.range(0, arguments.size())
                .mapToObj(at -> argument(stage, arguments, at))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> argument(Stage stage, List<Word> arguments, int at) {
        Word word = arguments.get(at);
        String text = text(stage, word);
        String setting = text.startsWith("-") ? OPTION.matcher(text).replaceFirst("") : text;
        int equals = setting.indexOf('=');
        boolean inOneWord = equals > 0
                && TransportCheck.isOffBySetting(setting.substring(0, equals), setting.substring(equals + 1));
        if (inOneWord || TransportCheck.isOffByOption(text)) {
            return Optional.of(finding(word.text(), word.span()));
        }
        if (at + 1 == arguments.size() || !TransportCheck.isSetting(setting)) {
            return Optional.empty();
        }
        Word value = arguments.get(at + 1);
        return TransportCheck.isOffBySetting(setting, text(stage, value))
                ? Optional.of(
                        finding(word.text() + " " + value.text(), word.span().to(value.span())))
                : Optional.empty();
    }

    private static String text(Stage stage, Word word) {
        return StageText.of(stage, word).orElse(word.text());
    }

    private static Finding finding(String text, Span span) {
        return Finding.at(
                span, "`" + text + "` switches off the check of certificates; trust the CA of the server instead");
    }
}
