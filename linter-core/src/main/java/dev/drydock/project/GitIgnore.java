package dev.drydock.project;

import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What git ignores in a tree: the {@code .gitignore} files from the root of the repository down, and its
 * {@code .git/info/exclude}. The repository is the nearest folder, the tree's own or one above it, that holds a
 * {@code .git}; without one, {@code .gitignore} files count from the tree's folder down. Files that are tracked
 * although a pattern names them are not known here.
 *
 * <p>Reads each file once, when it is first asked for. Safe to share between threads.
 */
public final class GitIgnore {
    private static final IgnoreNode NO_RULES = new IgnoreNode();

    private final FileTree tree;
    /** The way from the tree to the root of the repository: empty or {@code ../..}. */
    private final String up;
    /** The way back: the path of the tree in the repository. */
    private final String home;

    private final Map<String, IgnoreNode> rules = new ConcurrentHashMap<>();

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
        Optional<String> resolved = Paths.resolve(home, path).filter(inRepository -> Paths.within("", inRepository));
        if (resolved.isEmpty()) {
            return false;
        }
        String full = resolved.get();
        for (int slash = full.indexOf('/'); slash >= 0; slash = full.indexOf('/', slash + 1)) {
            if (leavesOut(full.substring(0, slash), true)) {
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

    private Optional<Boolean> verdict(String ignoreFile, String path, boolean folder) {
        return Optional.ofNullable(rules.computeIfAbsent(ignoreFile, this::read).checkIgnored(path, folder));
    }

    private IgnoreNode read(String ignoreFile) {
        String file = up + ignoreFile;
        if (!tree.isFile(file)) {
            return NO_RULES;
        }
        try {
            String text = tree.read(file).content();
            var node = new IgnoreNode();
            node.parse(file, new ByteArrayInputStream(text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8)));
            return node;
        } catch (IOException unreadable) {
            return NO_RULES;
        }
    }

    private static String up(int levels) {
        return "../".repeat(levels);
    }
}
