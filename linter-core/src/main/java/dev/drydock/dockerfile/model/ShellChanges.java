package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Comment;
import dev.drydock.dockerfile.syntax.Shell;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a stage its shell changes: at SHELL, and at hadolint's comment {@code # hadolint shell=powershell}, which says
 * what shell the base image has.
 */
final class ShellChanges {
    private static final Pattern COMMENT = Pattern.compile("hadolint\\s+shell\\s*=\\s*(\\S+).*");

    private final ShellKind first;
    private final NavigableMap<Integer, ShellKind> changes;

    /**
     * The changes of one stage.
     *
     * @param first the kind of shell that it begins with
     * @param comments those of its comments that name a shell
     */
    ShellChanges(ShellKind first, List<Shell> instructions, NavigableMap<Integer, ShellKind> comments) {
        this.first = first;
        this.changes = instructions.isEmpty() ? comments : new TreeMap<>(comments);
        instructions.forEach(shell ->
                changes.put(shell.span().start(), ShellKind.of(shell.command().arguments())));
    }

    /** The comments that name a shell, by where they stand. */
    static NavigableMap<Integer, ShellKind> in(List<Comment> comments) {
        NavigableMap<Integer, ShellKind> found = new TreeMap<>();
        for (Comment comment : comments) {
            Matcher named = COMMENT.matcher(comment.text());
            if (comment.text().startsWith("hadolint") && named.matches()) {
                found.put(comment.span().start(), ShellKind.ofCommand(named.group(1)));
            }
        }
        return found;
    }

    /** The kind of shell at an offset of the file. */
    ShellKind at(int offset) {
        Map.Entry<Integer, ShellKind> change = changes.lowerEntry(offset);
        return change == null ? first : change.getValue();
    }

    /** The kind of shell that stages built on this one begin with. */
    ShellKind last() {
        return changes.isEmpty() ? first : changes.lastEntry().getValue();
    }
}
