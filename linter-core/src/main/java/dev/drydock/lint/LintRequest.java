package dev.drydock.lint;

import dev.drydock.config.SettingsRequest;
import dev.drydock.text.FileTree;
import java.util.List;
import java.util.Optional;

/**
 * What to lint.
 *
 * @param tree the directory linted; the names of files in findings are relative to it
 * @param files Dockerfiles and compose files, as paths in the tree
 * @param settings profile, chosen rules and configuration file that the caller asks for
 * @param shells what checks the shell scripts, if anything does
 */
public record LintRequest(FileTree tree, List<String> files, SettingsRequest settings, Optional<ShellChecker> shells) {
    public LintRequest {
        files = List.copyOf(files);
    }

    /** A request without a checker of shell scripts. */
    public LintRequest(FileTree tree, List<String> files, SettingsRequest settings) {
        this(tree, files, settings, Optional.empty());
    }
}
