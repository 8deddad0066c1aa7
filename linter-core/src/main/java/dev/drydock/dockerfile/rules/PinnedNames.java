package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.StageText;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a package manager is told which version of a package is meant.
 *
 * @param pinned what the name of a package looks like that has a version, or is a file and so can't change
 * @param pin the name with a version, as an example for the reader
 */
record PinnedNames(Pattern pinned, UnaryOperator<String> pin) {
    /** A finding if some packages may be of any version; what only the shell knows may have one. */
    Optional<Finding> unpinned(Stage stage, List<Word> packages) {
        List<Word> names =
                packages.stream().filter(name -> isUnpinned(stage, name)).toList();
        String all = names.stream().map(name -> "`" + name.text() + "`").collect(Collectors.joining(", "));
        return names.stream()
                .findFirst()
                .map(first -> Finding.at(
                        first.span(), "no version is given for " + all + "; write `" + pin.apply(first.text()) + "`"));
    }

    private boolean isUnpinned(Stage stage, Word name) {
        return !pinned.matcher(name.text()).matches()
                && StageText.of(stage, name)
                        .filter(text -> !text.isEmpty()
                                && text.indexOf(' ') < 0
                                && !pinned.matcher(text).matches())
                        .isPresent();
    }
}
