package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.rules.SystemPackageCall.Action;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Finding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How packages of a manager are asked for in a version.
 *
 * @param programs the names that the manager is called by
 * @param pinned what a package looks like that has a version, or is a file and so can't change
 * @param separator what stands between name and version
 */
record VersionPins(Set<String> programs, Pattern pinned, String separator) {
    /** Kinds of things that zypper installs besides packages. */
    private static final Set<String> UNVERSIONED = Set.of("pattern", "patch", "product");

    VersionPins {
        programs = Set.copyOf(programs);
    }

    /** The installations with packages of any version; what only the shell knows may have one. */
    Stream<Finding> missing(PlacedScript place) {
        return SystemPackageCall.in(place, programs)
                .filter(call -> call.is(Action.INSTALL)
                        && !call.isOfGroups()
                        && call.options().values("-t", "--type").stream().noneMatch(UNVERSIONED::contains))
                .flatMap(call -> finding(call.packages().stream()
                        .filter(name -> isUnpinned(place.stage(), name))
                        .toList()));
    }

    private boolean isUnpinned(Stage stage, Word name) {
        return !pinned.matcher(name.text()).matches()
                && StageText.of(stage, name)
                        .filter(text -> !text.isEmpty()
                                && text.indexOf(' ') < 0
                                && !pinned.matcher(text).matches())
                        .isPresent();
    }

    private Stream<Finding> finding(List<Word> names) {
        String all = names.stream().map(name -> "`" + name.text() + "`").collect(Collectors.joining(", "));
        return names.stream()
                .limit(1)
                .map(first -> Finding.at(
                        first.span(),
                        "no version is given for " + all + "; write `" + first.text() + separator + "VERSION`"));
    }
}
