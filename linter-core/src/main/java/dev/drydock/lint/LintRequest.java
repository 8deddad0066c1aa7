package dev.drydock.lint;

import dev.drydock.config.SettingsRequest;
import dev.drydock.text.FileTree;
import java.util.List;

/**
 * What to lint.
 *
 * @param tree the directory linted; the names of files in findings are relative to it
 * @param files Dockerfiles and compose files, as paths in the tree
 * @param settings profile, chosen rules and configuration file that the caller asks for
 */
public record LintRequest(FileTree tree, List<String> files, SettingsRequest settings) {
    public LintRequest {
        files = List.copyOf(files);
    }
}
