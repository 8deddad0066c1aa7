package dev.drydock.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.model.io.ModelReader;
import org.apache.maven.project.MavenProject;

/** Where the other modules of a build live: also those that {@code -N}, {@code -pl} and the like leave out. */
final class ModuleFolders {
    private final ModelReader poms;

    @Inject
    ModuleFolders(ModelReader poms) {
        this.poms = poms;
    }

    /**
     * Absolute folders of all modules but one.
     *
     * @param build what Maven knows of the build
     * @param own module whose folder is left out
     */
    Set<Path> others(List<MavenProject> build, MavenProject own) {
        var folders = new HashSet<Path>();
        var unread = new ArrayDeque<Path>();
        for (MavenProject module : build) {
            if (module.getFile() != null && folders.add(folder(module.getBasedir()))) {
                unread.addAll(named(folder(module.getBasedir()), module.getModules()));
            }
        }
        while (!unread.isEmpty()) {
            Path pom = unread.remove();
            Path folder = pom.resolveSibling("");
            if (folders.add(folder)) {
                unread.addAll(named(folder, modulesOf(pom)));
            }
        }
        if (own.getFile() != null) {
            folders.remove(folder(own.getBasedir()));
        }
        return folders;
    }

    private static Path folder(File basedir) {
        return basedir.toPath().toAbsolutePath().normalize();
    }

    /** The poms that a {@code <modules>} means; each entry is a folder or a pom. */
    private static List<Path> named(Path folder, List<String> modules) {
        return modules.stream()
                .map(module -> folder.resolve(module).normalize())
                .map(module -> Files.isDirectory(module) ? module.resolve("pom.xml") : module)
                .filter(Files::isRegularFile)
                .toList();
    }

    private List<String> modulesOf(Path pom) {
        try {
            return poms.read(pom.toFile(), Map.of()).getModules();
        } catch (IOException unreadable) {
            return List.of(); // Maven reports it once that module is built
        }
    }
}
