package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.CommandReader;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folders that a package manager keeps its downloads in.
 *
 * @param paths where they lie; a path that begins with {@code ~/} lies in anyone's home
 */
public record DownloadFolders(List<String> paths) {
    private static final CommandReader<Command> DELETIONS = new CommandReader<>(Set.of("rm", "find"), Optional::of);
    private static final Set<String> KEPT_OUT = Set.of("cache", "tmpfs");
    private static final Pattern HOME = Pattern.compile("~|\\$HOME|/root|/home/[^/]+");

    public DownloadFolders {
        paths = paths.stream().map(DownloadFolders::folder).toList();
    }

    /** The folders that lie at some paths. */
    public static DownloadFolders of(String... paths) {
        return new DownloadFolders(List.of(paths));
    }

    /** Whether a mount keeps them out of the layer, or may do so at a place that a variable names. */
    boolean areMounted(PlacedScript place) {
        return place.instruction() instanceof Run run
                && Mount.of(run).stream()
                        .filter(mount -> KEPT_OUT.contains(mount.type()))
                        .flatMap(mount -> mount.option("target", "dst", "destination").stream())
                        .anyMatch(target -> target.text().contains("$") || holds(target.text()));
    }

    /** Where a script last deletes them by hand; -1 if it does not. */
    int lastDeletion(PlacedScript place) {
        return place.understood(DELETIONS).stream()
                .filter(command -> command.arguments().stream().anyMatch(this::areNamed))
                .mapToInt(command -> command.span().start())
                .max()
                .orElse(-1);
    }

    /** Whether a word names what is to go; one that only the shell knows may. */
    private boolean areNamed(Word word) {
        return word.literal().map(this::holds).orElse(true)
                || paths.stream().anyMatch(path -> word.text().startsWith(path));
    }

    /** Whether a folder, or whatever a pattern stands for, is one of ours or above one. */
    private boolean holds(String path) {
        String folder = folder(path);
        return !folder.isEmpty() && paths.stream().anyMatch(own -> isWithin(own, folder));
    }

    /** The folder that a path means, or all of whose content a pattern means. */
    private static String folder(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == '*')) {
            end--;
        }
        return path.substring(0, end);
    }

    private static boolean isWithin(String own, String folder) {
        return own.startsWith("~/")
                ? HOME.matcher(folder).matches() || endsInside(own.substring(1), folder)
                : own.equals(folder) || own.startsWith(folder + "/");
    }

    /** Whether a folder is the one that lies at a path in some home, below it, or above it and not the home itself. */
    private static boolean endsInside(String path, String folder) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (folder.endsWith(path.substring(0, end))) {
                return true;
            }
        }
        return folder.contains(path + "/");
    }
}
