package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
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
public record PackageDownloads(Set<String> programs, Set<Action> fill, DownloadFolders folders, Set<String> cleaners) {
    public PackageDownloads {
        programs = Set.copyOf(programs);
        fill = Set.copyOf(fill);
        cleaners = Set.copyOf(cleaners);
    }

    /** The last call of a script that leaves something in a layer of the final image. */
    public Optional<SystemPackageCall> left(DockerfileModel file, PlacedScript place) {
        return calls(place)
                .filter(call -> fill.contains(call.action()))
                .reduce((earlier, later) -> later)
                .filter(call ->
                        file.isInFinalImage(place.stage()) && place.script().certain() && !folders.areMounted(place))
                .filter(call -> !isCleaned(place, call.span().start()));
    }

    /** The calls of the manager in a script. */
    public Stream<SystemPackageCall> calls(PlacedScript place) {
        return SystemPackageCall.in(place, programs);
    }

    /** Whether it is deleted behind a place: by the manager itself, or by hand. */
    private boolean isCleaned(PlacedScript place, int from) {
        return calls(place)
                        .anyMatch(call -> call.span().start() > from
                                && cleaners.contains(call.subcommand().text()))
                || folders.lastDeletion(place) > from;
    }
}
