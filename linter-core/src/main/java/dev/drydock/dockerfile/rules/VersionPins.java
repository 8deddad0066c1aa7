package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Finding;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How packages of a distribution's manager are asked for in a version.
 *
 * @param programs the names that the manager is called by
 */
record VersionPins(Set<String> programs, PinnedNames names) {
    /** Kinds of things that zypper installs besides packages. */
    private static final Set<String> UNVERSIONED = Set.of("pattern", "patch", "product");

    VersionPins {
        programs = Set.copyOf(programs);
    }

    /**
     * The pins of a manager.
     *
     * @param pinned what a package looks like that has a version, or is a file and so can't change
     * @param separator what stands between name and version
     */
    VersionPins(Set<String> programs, Pattern pinned, String separator) {
        this(programs, new PinnedNames(pinned, name -> name + separator + "VERSION"));
    }

    /** The installations with packages of any version; what only the shell knows may have one. */
    Stream<Finding> missing(PlacedScript place) {
        return SystemPackageCall.in(place, programs)
                .filter(call -> call.is(Action.INSTALL)
                        && !call.isOfGroups()
                        && call.options().values("-t", "--type").stream().noneMatch(UNVERSIONED::contains))
                .flatMap(call -> names.unpinned(place.stage(), call.packages()).stream());
    }
}
