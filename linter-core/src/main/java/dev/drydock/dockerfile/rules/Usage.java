package dev.drydock.dockerfile.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a package manager is called. A call goes by its first operand, or by its first two; by nothing if it has none.
 *
 * @param installs calls that install the dependencies of a project
 * @param builds calls that build a project and fetch its dependencies for that
 * @param prefetch a whole command that fetches them and does not build
 * @param other calls that may fetch them in a way of their own
 * @param goals whether each operand is a goal of its own, any of which may fetch dependencies
 * @param unrelated options that keep a call from fetching, or from doing it for the project
 * @param partial options that have it fetch for a part of the project, which needs the whole tree
 * @param valued options that take a value
 */
record Usage(
        Set<String> installs,
        Set<String> builds,
        String prefetch,
        Set<String> other,
        boolean goals,
        Set<String> unrelated,
        Set<String> partial,
        Set<String> valued) {

    static Usage installs(String... calls) {
        return new Usage(Set.of(calls), Set.of(), "", Set.of(), false, Set.of(), Set.of(), Set.of());
    }

    Usage builds(String command, String... calls) {
        return new Usage(installs, Set.of(calls), command, other, goals, unrelated, partial, valued);
    }

    Usage other(String... calls) {
        return new Usage(installs, builds, prefetch, Set.of(calls), goals, unrelated, partial, valued);
    }

    Usage takesGoals() {
        return new Usage(installs, builds, prefetch, other, true, unrelated, partial, valued);
    }

    /** Options are given in one text, with blanks between. */
    Usage unrelated(String options) {
        return new Usage(installs, builds, prefetch, other, goals, words(options), partial, valued);
    }

    Usage partial(String options) {
        return new Usage(installs, builds, prefetch, other, goals, unrelated, words(options), valued);
    }

    /** Adds to the options that take a value. */
    Usage valued(String options) {
        var more = Stream.concat(valued.stream(), words(options).stream()).collect(Collectors.toUnmodifiableSet());
        return new Usage(installs, builds, prefetch, other, goals, unrelated, partial, more);
    }

    /** What a call does; empty if it has nothing to do with the dependencies of a project. */
    Optional<DependencyCall.Kind> kind(String call) {
        if (installs.contains(call)) {
            return Optional.of(DependencyCall.Kind.INSTALL);
        } else if (builds.contains(call)) {
            return Optional.of(DependencyCall.Kind.BUILD);
        }
        return other.contains(call) || goals ? Optional.of(DependencyCall.Kind.OTHER) : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
