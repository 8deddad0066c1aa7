package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.rules.SystemPackageCall.Action;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a package manager downloads besides packages, which stays in the layer unless the same RUN takes it away.
 *
 * @param programs the names that the manager is called by
 * @param fill what downloads it
 * @param folders where it lies
 * @param cleaners words of the manager that delete it
 */
record PackageDownloads(Set<String> programs, Set<Action> fill, List<String> folders, Set<String> cleaners) {
    private static final Set<String> DELETERS = Set.of("rm", "find");
    private static final Set<String> KEPT_OUT = Set.of("cache", "tmpfs");

    PackageDownloads {
        programs = Set.copyOf(programs);
        fill = Set.copyOf(fill);
        folders = List.copyOf(folders);
        cleaners = Set.copyOf(cleaners);
    }

    /** The last call of a script that leaves something in a layer of the final image. */
    Optional<SystemPackageCall> left(DockerfileModel file, PlacedScript place) {
        return calls(place)
                .filter(call -> fill.contains(call.action()))
                .reduce((earlier, later) -> later)
                .filter(call ->
                        file.isInFinalImage(place.stage()) && place.script().certain() && !isMounted(place))
                .filter(call -> !isCleaned(place, call.span().start()));
    }

    /** The calls of the manager in a script. */
    Stream<SystemPackageCall> calls(PlacedScript place) {
        return SystemPackageCall.in(place, programs);
    }

    /** Whether a mount keeps it out of the layer, or may do so at a place that a variable names. */
    private boolean isMounted(PlacedScript place) {
        return place.instruction() instanceof Run run
                && Mount.of(run).stream()
                        .filter(mount -> KEPT_OUT.contains(mount.type()))
                        .flatMap(mount -> mount.option("target", "dst", "destination").stream())
                        .anyMatch(target -> target.text().contains("$") || holds(target.text()));
    }

    /** Whether a folder, or whatever a pattern stands for, is one of ours or above one. */
    private boolean holds(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == '*')) {
            end--;
        }
        String folder = path.substring(0, end);
        return !folder.isEmpty()
                && folders.stream().anyMatch(own -> own.equals(folder) || own.startsWith(folder + "/"));
    }

    /** Whether it is deleted behind a place: by the manager itself, or by hand. */
    private boolean isCleaned(PlacedScript place, int from) {
        return calls(place)
                        .anyMatch(call -> call.span().start() > from
                                && cleaners.contains(call.subcommand().text()))
                || place.runs(DELETERS)
                        .anyMatch(command -> command.span().start() > from
                                && command.arguments().stream().anyMatch(this::names));
    }

    /** Whether a word names what is to go; one that only the shell knows may. */
    private boolean names(Word word) {
        return word.literal().map(this::holds).orElse(true)
                || folders.stream().anyMatch(folder -> word.text().startsWith(folder));
    }
}
