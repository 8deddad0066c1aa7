package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.project.Build;
import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;

/** Tells projects from files that were taken out of one. */
final class ComposeFolder {
    private ComposeFolder() {}

    /** Whether anything but compose files and settings lies beside the compose file; if not, there is only a snippet. */
    static boolean isOnDisk(FileTree tree, ComposeFile file) {
        return tree.list(Paths.parent(file.source().name())).stream()
                .map(FileTree.Entry::name)
                .anyMatch(name -> !name.contains("compose") && !name.startsWith("."));
    }

    /** Whether the files of the project are there, so that one could be missing among them: some lie near a path. */
    static boolean isAmongFiles(FileTree tree, String path) {
        String folder = Paths.parent(path);
        while (!folder.isEmpty() && !tree.isFolder(folder)) {
            folder = Paths.parent(folder);
        }
        return tree.list(folder).stream()
                .anyMatch(entry -> entry.kind() == FileTree.Kind.FILE && !Build.isAboutBuilds(entry.name()));
    }
}
