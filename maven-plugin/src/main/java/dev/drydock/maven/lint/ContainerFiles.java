package dev.drydock.maven.lint;

import dev.drydock.project.GitIgnore;
import dev.drydock.text.FileTree;
import dev.drydock.text.FileTree.Entry;
import dev.drydock.text.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the files to lint in a folder. Symbolic links are left alone, so that no file is met twice.
 *
 * @param includes Ant patterns; the default ones if there are none
 * @param excludes Ant patterns of files that are left out beside
 * @param closed folders, as paths in the tree, that are not entered
 */
record ContainerFiles(List<String> includes, List<String> excludes, Set<String> closed) {
    private static final List<String> USUAL = List.of(
            "**/Dockerfile",
            "**/Dockerfile.*",
            "**/*.Dockerfile",
            "**/*.dockerfile",
            "**/Containerfile*",
            "**/compose*.y*ml",
            "**/docker-compose*.y*ml");

    /** Build output, other people's packages and the folders of version control. */
    private static final Set<String> NEVER_ENTERED =
            Set.of("target", "node_modules", ".git", ".hg", ".svn", ".bzr", "_darcs", "CVS", "RCS", "SCCS");

    /** Belongs to the Dockerfile that it is named after. */
    private static final String IGNORE_FILE = ".dockerignore";

    ContainerFiles {
        includes = includes.isEmpty() ? USUAL : List.copyOf(includes);
        excludes = List.copyOf(excludes);
        closed = Set.copyOf(closed);
    }

    /** The files to lint, as sorted paths in the tree. */
    List<String> in(FileTree tree) {
        var git = new GitIgnore(tree);
        var included = new AntPatterns(includes);
        var excluded = new AntPatterns(excludes);
        var found = new ArrayList<String>();
        var folders = new ArrayDeque<>(List.of(""));
        while (!folders.isEmpty()) {
            String folder = folders.remove();
            for (Entry entry : tree.list(folder)) {
                String path = Paths.join(folder, entry.name());
                switch (entry.kind()) {
                    case FOLDER -> {
                        if (!NEVER_ENTERED.contains(entry.name())
                                && !closed.contains(path)
                                && !git.ignored(path, true)) {
                            folders.add(path);
                        }
                    }
                    case FILE -> {
                        if (included.match(path)
                                && !excluded.match(path)
                                && !path.endsWith(IGNORE_FILE)
                                && !git.ignored(path, false)) {
                            found.add(path);
                        }
                    }
                    case LINK, OTHER -> {}
                }
            }
        }
        found.sort(null);
        return found;
    }
}
