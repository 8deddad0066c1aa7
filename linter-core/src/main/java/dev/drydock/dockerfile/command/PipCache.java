package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.command.PipCall.Tool;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cache of a tool that fetches Python packages, and how the tool is told to keep nothing.
 *
 * @param option what its users would write
 * @param others options that mean the same, or with which nothing is downloaded
 * @param variable what does the same for all calls
 */
public record PipCache(Tool tool, String option, List<String> others, String variable, DownloadCache cache) {
    /** That of each tool that has one. */
    public static final List<PipCache> ALL = List.of(
            new PipCache(
                    Tool.PIP,
                    "--no-cache-dir",
                    List.of("--no-cache", "--no-index"),
                    "PIP_NO_CACHE_DIR",
                    cache("~/.cache/pip", "PIP_CACHE_DIR")),
            new PipCache(
                    Tool.UV,
                    "--no-cache",
                    List.of("-n", "--no-cache-dir", "--no-index", "--offline"),
                    "UV_NO_CACHE",
                    cache("~/.cache/uv", "UV_CACHE_DIR")));

    private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
    private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");
    private static final Pattern WHEEL = Pattern.compile("[^:]*\\.whl");
    private static final Set<String> CLEANING = Set.of("purge", "remove", "clean", "prune");

    public PipCache {
        others = List.copyOf(others);
    }

    private static DownloadCache cache(String folder, String variable) {
        return new DownloadCache(DownloadFolders.of(folder), "--cache-dir", List.of(variable, "XDG_CACHE_HOME"));
    }

    /** The calls that leave it in the layer, in order. */
    public Stream<PipCall> filledBy(ScriptVariables variables) {
        int cleaned = lastCleaning(variables.place());
        var deletions = new Deletions(variables.place());
        return PipCall.in(variables.place())
                .filter(call -> call.tool() == tool && call.span().start() > cleaned)
                .filter(call -> isLeft(variables, deletions, call));
    }

    /** Where the tool itself last empties it; -1 if it does not. */
    private int lastCleaning(PlacedScript place) {
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

    private boolean isLeft(ScriptVariables variables, Deletions deletions, PipCall call) {
        return !call.options().has(option)
                && !call.options().has(others.toArray(String[]::new))
                && !call.options().uncertain()
                && !isOfFiles(call)
                && !variables.mayBe(call.command(), variable, value -> isOneOf(YES, value))
                && !cache.isKeptOut(variables, deletions, call.command(), call.options());
    }

    /** Whether it asks for finished packages that are at hand; whether these need others can't be known. */
    private static boolean isOfFiles(PipCall call) {
        return !call.packages().isEmpty()
                && !call.options().has("-r", "--requirement", "-e", "--editable")
                && call.packages().stream()
                        .allMatch(name -> WHEEL.matcher(name.text()).matches());
    }

    /** Whether the variable says no to a call that takes it for a yes, as pip does. */
    public boolean isOffByNo(ScriptVariables variables, PipCall call) {
        return tool == Tool.PIP && variables.mayBe(call.command(), variable, value -> isOneOf(NO, value));
    }

    private static boolean isOneOf(Set<String> values, String value) {
        return values.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
