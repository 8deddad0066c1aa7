package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import java.util.List;
import java.util.function.Predicate;

/**
 * The cache of a language's package manager, which a user may move.
 *
 * @param usual where it lies if nothing is said
 * @param option the option that names another folder
 * @param variables variables that do, or name a folder above it
 */
public record DownloadCache(DownloadFolders usual, String option, List<String> variables) {
    public DownloadCache {
        variables = List.copyOf(variables);
    }

    /** Whether a call leaves no cache in the layer: it is mounted, or deleted afterwards. A folder that isn't known may be. */
    public boolean isKeptOut(ScriptVariables environment, Deletions deletions, Command command, Options options) {
        Predicate<DownloadFolders> areFoldersKeptOut = folders -> folders.areMounted(environment.place())
                || deletions.follow(command.span().start(), folders);
        Predicate<String> isPathKeptOut = path -> areFoldersKeptOut.test(DownloadFolders.of(path));
        return areFoldersKeptOut.test(usual)
                || options.values(option).stream().anyMatch(path -> path.contains("$") || isPathKeptOut.test(path))
                || variables.stream().anyMatch(name -> environment.mayBe(command, name, isPathKeptOut));
    }
}
