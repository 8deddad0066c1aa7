package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Deletions;
import dev.drydock.dockerfile.command.DownloadCache;
import dev.drydock.dockerfile.command.DownloadFolders;
import dev.drydock.dockerfile.command.PipCall;
import dev.drydock.dockerfile.command.PipCall.Tool;
import dev.drydock.dockerfile.command.ScriptVariables;
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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code pip install} whose downloads stay in the layer. */
public final class PipNoCache implements PreparedScriptRule {
    /**
     * How a tool is told to keep nothing.
     *
     * @param option what its users would write
     * @param others options that mean the same, or with which nothing is downloaded
     */
    private record Switch(Tool tool, String option, List<String> others, String variable, DownloadCache cache) {
        boolean isGiven(Options options) {
            return options.has(option) || options.has(others.toArray(String[]::new));
        }
    }

    private static final List<Switch> SWITCHES = List.of(
            new Switch(
                    Tool.PIP,
                    "--no-cache-dir",
                    List.of("--no-cache", "--no-index"),
                    "PIP_NO_CACHE_DIR",
                    cache("~/.cache/pip", "PIP_CACHE_DIR")),
            new Switch(
                    Tool.UV,
                    "--no-cache",
                    List.of("-n", "--no-cache-dir", "--no-index", "--offline"),
                    "UV_NO_CACHE",
                    cache("~/.cache/uv", "UV_CACHE_DIR")));

    /** The setting in a configuration file, or in the call that writes one. */
    private static final Pattern SETTING = Pattern.compile("(?<!-)no-cache-dir[\\s=]");

    private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
    private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");
    private static final Pattern WHEEL = Pattern.compile("[^:]*\\.whl");
    private static final Set<String> CLEANING = Set.of("purge", "remove", "clean", "prune");

    private static DownloadCache cache(String folder, String variable) {
        return new DownloadCache(DownloadFolders.of(folder), "--cache-dir", List.of(variable, "XDG_CACHE_HOME"));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pip-no-cache",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`pip install` that leaves its cache in the layer")
                .because(
                        "pip keeps a copy of all that it downloads or builds, of no use to a container. `--no-cache-dir` "
                                + "or `ENV PIP_NO_CACHE_DIR=1` leave it out; a cache mount on `/root/.cache/pip` keeps it for "
                                + "the next build, outside of the image. A value such as `false` switches the cache off, too: "
                                + "pip only looks whether the variable is set.")
                .example(
                        "FROM python:3.13-slim\nRUN pip install flask==3.1.1\n",
                        "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask==3.1.1\n")
                .standsFor(Peer.HADOLINT, "DL3042")
                .standsFor(Peer.KICS, "f2f903fb")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return PipCall.PROGRAMS;
    }

    @Override
    public Judge judge(DockerfileModel file) {
        String text = file.source().content();
        boolean isSet = text.contains("no-cache-dir") && SETTING.matcher(text).find();
        return place ->
                isSet || !file.isInFinalImage(place.stage()) || !place.script().certain()
                        ? Stream.empty()
                        : check(ScriptVariables.of(place));
    }

    private static Stream<Finding> check(ScriptVariables variables) {
        return SWITCHES.stream().flatMap(off -> check(variables, off));
    }

    private static Stream<Finding> check(ScriptVariables variables, Switch off) {
        int cleaned = lastCleaning(variables.place(), off.tool());
        var deletions = new Deletions(variables.place());
        return PipCall.in(variables.place())
                .filter(call -> call.tool() == off.tool() && call.span().start() > cleaned)
                .filter(call -> leavesCache(variables, deletions, call, off))
                .map(call -> finding(variables, call, off));
    }

    /** Where the tool itself last empties its cache; -1 if it does not. */
    private static int lastCleaning(PlacedScript place, Tool tool) {
        return place.runs(PipCall.PROGRAMS)
                .filter(command -> command.is("uv") == (tool == Tool.UV) && isCleaning(PipCall.within(command)))
                .mapToInt(command -> command.span().start())
                .max()
                .orElse(-1);
    }

    private static boolean isCleaning(Command command) {
        List<Word> operands = command.options().operands();
        return operands.size() > 1
                && operands.get(0).text().equals("cache")
                && CLEANING.contains(operands.get(1).text());
    }

    private static boolean leavesCache(ScriptVariables variables, Deletions deletions, PipCall call, Switch off) {
        return !off.isGiven(call.options())
                && !call.options().uncertain()
                && !isOfFiles(call)
                && !variables.mayBe(call.command(), off.variable(), value -> isOneOf(YES, value))
                && !off.cache().isKeptOut(variables, deletions, call.command(), call.options());
    }

    /** Whether it asks for finished packages that are at hand; whether these need others can't be known. */
    private static boolean isOfFiles(PipCall call) {
        return !call.packages().isEmpty()
                && !call.options().has("-r", "--requirement", "-e", "--editable")
                && call.packages().stream()
                        .allMatch(name -> WHEEL.matcher(name.text()).matches());
    }

    private static boolean isOneOf(Set<String> values, String value) {
        return values.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static Finding finding(ScriptVariables variables, PipCall call, Switch off) {
        boolean saysNo =
                off.tool() == Tool.PIP && variables.mayBe(call.command(), off.variable(), value -> isOneOf(NO, value));
        var finding = saysNo
                ? Finding.at(
                                call.span(),
                                "`%s` says no, which pip takes for a yes; set it to `1`, or add `%s`"
                                        .formatted(off.variable(), off.option()))
                        .asHint()
                : Finding.at(
                        call.span(),
                        "`%s` leaves its cache in the layer; add `%s`".formatted(call.label(), off.option()));
        return call.options().has("--cache-dir")
                ? finding
                : PackageFixes.insert(
                        variables.place(), finding, call.action().span().end(), " " + off.option());
    }
}
