package dev.drydock.project;

import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What git ignores in a tree: the {@code .gitignore} files from the root of the repository down, and its
 * {@code .git/info/exclude}. The repository is the nearest folder, the tree's own or one above it, that holds a
 * {@code .git}; without one, {@code .gitignore} files count from the tree's folder down. Files that are tracked
 * although a pattern names them are not known here.
 *
 * <p>Reads each file once, when it is first asked for. Safe to share between threads.
 */
public final class GitIgnore {
    /** What is longer no system takes for a path. */
    private static final int LONGEST = 4096;

    private final FileTree tree;
    /** The way from the tree to the root of the repository: empty or {@code ../..}. */
    private final String up;
    /** The way back: the path of the tree in the repository. */
    private final String home;

    private final Map<String, List<GitPattern>> patterns = new ConcurrentHashMap<>();

    /** Whether the rules name a folder itself: each is asked about for all that lies in it. */
    private final Map<String, Boolean> folders = new ConcurrentHashMap<>();

    public GitIgnore(FileTree tree) {
        this.tree = tree;
        var location = tree.location();
        int levels = 0;
        while (levels < location.size() && tree.kind(up(levels) + ".git").isEmpty()) {
            levels++;
        }
        boolean found = tree.kind(up(levels) + ".git").isPresent();
        this.up = found ? up(levels) : "";
        this.home = found ? String.join("/", location.subList(location.size() - levels, location.size())) : "";
    }

    /**
     * Whether git leaves out a path, because of itself or of a folder it lies in. The folder of the tree is never left
     * out as a whole: who looks into it wants to see its files.
     *
     * @param path relative to the tree
     * @param folder whether it is a folder, existing or not
     */
    public boolean ignored(String path, boolean folder) {
        Optional<String> resolved = Paths.resolve(home, path)
                .filter(inRepository -> inRepository.length() <= LONGEST && Paths.within("", inRepository));
        if (resolved.isEmpty()) {
            return false;
        }
        String full = resolved.get();
        for (int slash = full.indexOf('/'); slash >= 0; slash = full.indexOf('/', slash + 1)) {
            if (folders.computeIfAbsent(full.substring(0, slash), around -> leavesOut(around, true))) {
                return true;
            }
        }
        return leavesOut(full, folder);
    }

    /** Whether the rules name {@code path} itself; those nearest to it decide. */
    private boolean leavesOut(String path, boolean folder) {
        if (Paths.within(path, home)) {
            return false;
        }
        if (Paths.name(path).equals(".git")) {
            return true;
        }
        String base = path;
        while (!base.isEmpty()) {
            base = Paths.parent(base);
            String below = base.isEmpty() ? path : path.substring(base.length() + 1);
            Optional<Boolean> verdict = verdict(Paths.join(base, ".gitignore"), below, folder);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return verdict(".git/info/exclude", path, folder).orElse(false);
    }

    /** What the last of a file's patterns that names the path says of it; empty if none does. */
    private Optional<Boolean> verdict(String ignoreFile, String path, boolean folder) {
        List<GitPattern> candidates = patterns.computeIfAbsent(ignoreFile, this::read);
        for (int last = candidates.size() - 1; last >= 0; last--) {
            if (candidates.get(last).matches(path, folder)) {
                return Optional.of(!candidates.get(last).isException());
            }
        }
        return Optional.empty();
    }

    private List<GitPattern> read(String ignoreFile) {
        String file = up + ignoreFile;
        if (!tree.isFile(file)) {
            return List.of();
        }
        try {
            String text = tree.read(file).content();
            return Stream.of(text.replace("\uFEFF", "").split("\n"))
                    .flatMap(line -> GitPattern.of(line).stream())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String up(int levels) {
        return "../".repeat(levels);
    }
}
