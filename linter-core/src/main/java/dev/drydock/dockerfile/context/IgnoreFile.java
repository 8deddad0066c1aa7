package dev.drydock.dockerfile.context;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A {@code .dockerignore}: which paths of a build context are left out. Patterns count in their order, an exception
 * brings back what those above it left out, and a pattern that matches a folder counts for all in it.
 *
 * <p>Follows what BuildKit does when it collects the files on Linux. Immutable.
 */
public final class IgnoreFile {
    /** A line that Docker takes for a pattern and refuses, which stops the build; it is not among the patterns here. */
    public record Malformed(Span span, String reason) {}

    private final SourceText source;
    private final List<IgnorePattern> patterns;
    private final List<Malformed> malformed;

    private IgnoreFile(SourceText source, IgnoreParser read) {
        this.source = source;
        this.patterns = List.copyOf(read.patterns);
        this.malformed = List.copyOf(read.malformed);
    }

    /** Reads a file of any content. */
    public static IgnoreFile parse(SourceText source) {
        return new IgnoreFile(source, new IgnoreParser(source));
    }

    /** The file that was read. */
    public SourceText source() {
        return source;
    }

    /** The patterns in their order, without those that Docker refuses. */
    public List<IgnorePattern> patterns() {
        return patterns;
    }

    public List<Malformed> malformed() {
        return malformed;
    }

    /** Whether a path, relative to the context, is left out. The context itself, the empty path, never is. */
    public boolean ignores(String path) {
        return trail(path).ignored();
    }

    /** The pattern that decides on a path: the one that leaves it out or, being an exception, brings it back. */
    public Optional<IgnorePattern> decisive(String path) {
        int decidedBy = trail(path).decidedBy;
        return decidedBy < 0 ? Optional.empty() : Optional.of(patterns.get(decidedBy));
    }

    /** Whether an exception might bring back something that lies in a folder. */
    public boolean reopens(String folder) {
        return patterns.stream().anyMatch(pattern -> pattern.isException() && pattern.reachesInto(folder));
    }

    /** The verdict on the context itself. */
    Trail trail() {
        return new Trail(new BitSet(), -1);
    }

    private Trail trail(String path) {
        Trail trail = trail();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            trail = trail.step(path.substring(0, slash));
        }
        return path.isEmpty() ? trail : trail.step(path);
    }

    /** The verdict on a path, and what verdicts further down depend on. */
    final class Trail {
        /** Which patterns matched the path or a folder it lies in; those that could change nothing were not asked. */
        private final BitSet matched;

        private final int decidedBy;

        private Trail(BitSet matched, int decidedBy) {
            this.matched = matched;
            this.decidedBy = decidedBy;
        }

        boolean ignored() {
            return decidedBy >= 0 && !patterns.get(decidedBy).isException();
        }

        /** The verdict on a path one level further down. */
        Trail step(String path) {
            var now = new BitSet(patterns.size());
            boolean ignored = false;
            int decided = -1;
            for (int i = 0; i < patterns.size(); i++) {
                IgnorePattern pattern = patterns.get(i);
                boolean changes = pattern.isException() == ignored;
                if (matched.get(i) || (changes && pattern.matches(path))) {
                    now.set(i);
                    ignored = !pattern.isException();
                    decided = changes ? i : decided;
                }
            }
            return new Trail(now, decided);
        }
    }
}
