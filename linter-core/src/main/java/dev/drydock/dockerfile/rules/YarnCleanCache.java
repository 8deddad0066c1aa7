package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Deletions;
import dev.drydock.dockerfile.command.DownloadCache;
import dev.drydock.dockerfile.command.DownloadFolders;
import dev.drydock.dockerfile.command.JavaScriptCall;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags {@code yarn install} whose downloads stay in the layer. */
public final class YarnCleanCache implements PreparedScriptRule {
    /**
     * What tells that a Yarn newer than version 1 is at work. Its packages may be run right out of the cache, so that there
     * may be nothing to clean.
     */
    private static final Pattern NEWER_YARN = Pattern.compile(
            "\\.yarnrc\\.yml|\\.yarn[/\\s]|--immutable|corepack|yarn set version|workspaces focus|YARN_ENABLE_|"
                    + "yarn@(?:[2-9]|berry|stable)");

    private static final DownloadCache CACHE = new DownloadCache(
            DownloadFolders.of("~/.cache/yarn"), "--cache-folder", List.of("YARN_CACHE_FOLDER", "XDG_CACHE_HOME"));

    private static final Set<String> CLEANING = Set.of("clean", "clear");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "yarn-clean-cache",
                        Severity.INFO,
                        Family.LANGUAGE_PACKAGES,
                        "`yarn install` that leaves its cache in the layer")
                .because(
                        "Yarn keeps a copy of all that it downloads, of no use to a container. Deleting it in a later `RUN` "
                                + "does not take it out of this layer: clean up in the same `RUN`, or let a cache mount keep it "
                                + "outside of the image.")
                .example("""
                        FROM node:22-slim
                        COPY package.json yarn.lock ./
                        RUN yarn install --frozen-lockfile
                        """, """
                        FROM node:22-slim
                        COPY package.json yarn.lock ./
                        RUN yarn install --frozen-lockfile && yarn cache clean
                        """)
                .standsFor(Peer.HADOLINT, "DL3060")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("yarn");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        String text = file.source().content();
        if (!text.contains("yarn") || NEWER_YARN.matcher(text).find()) {
            return place -> Stream.empty();
        }
        Set<Stage> withProject =
                file.stages().stream().filter(YarnCleanCache::copiesProject).collect(Collectors.toSet());
        return place -> file.isInFinalImage(place.stage()) ? check(place, withProject).stream() : Stream.empty();
    }

    private static Optional<Finding> check(PlacedScript place, Set<Stage> withProject) {
        return JavaScriptCall.in(place)
                .filter(call -> call.isOf("yarn"))
                .reduce((earlier, later) -> later)
                .filter(last -> place.script().certain() && leavesCache(place, last))
                .map(last -> {
                    var finding = Finding.at(
                            last.span(),
                            "`" + last.label() + "` leaves its cache in the layer; add `yarn cache clean`");
                    // A newer Yarn may be among the files of the project, and its packages are run from the cache.
                    return place.stage().lineage().stream().anyMatch(withProject::contains)
                            ? finding
                            : PackageFixes.runAfter(place, finding, last.command(), "yarn cache clean");
                });
    }

    private static boolean leavesCache(PlacedScript place, JavaScriptCall call) {
        return !call.options().uncertain()
                && !CACHE.isKeptOut(ScriptVariables.of(place), new Deletions(place), call.command(), call.options())
                && place.runs(Set.of("yarn"))
                        .noneMatch(later -> later.span().start() > call.span().start() && isCleaning(later));
    }

    private static boolean isCleaning(Command yarn) {
        List<String> operands =
                yarn.options().operands().stream().map(Word::text).toList();
        return operands.size() > 1 && operands.get(0).equals("cache") && CLEANING.contains(operands.get(1));
    }

    private static boolean copiesProject(Stage stage) {
        return stage.instructions().stream()
                .anyMatch(
                        instruction -> SourceCopy.ofProject(stage, instruction).isPresent());
    }
}
