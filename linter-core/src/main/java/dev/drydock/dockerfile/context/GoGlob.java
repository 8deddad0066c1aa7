package dev.drydock.dockerfile.context;

/**
 * A file name pattern as Go's {@code filepath.Match} reads it on Linux: {@code *} and {@code ?} stop at {@code /},
 * {@code [a-z]} and {@code [^a-z]} are classes, {@code \} takes the next character as it is. Sources of {@code COPY}
 * follow it, and patterns of an ignore file must be well-formed by it.
 *
 * <p>Go judges the syntax only as far as it has to look at it, so whether a pattern is malformed can depend on the
 * name. Takes time in proportion to pattern times name at worst.
 */
record GoGlob(String pattern) {
    enum Match {
        YES,
        NO,
        /** The pattern is no pattern. */
        MALFORMED
    }

    private static final int NO_MATCH = -1;
    private static final int BAD_SYNTAX = -2;

    Match match(String name) {
        int from = 0;
        int end;
        for (int at = 0; at < pattern.length(); at = end) {
            int start = at;
            while (start < pattern.length() && pattern.charAt(start) == '*') {
                start++;
            }
            boolean star = start > at;
            end = chunkEnd(start);
            boolean last = end == pattern.length();
            if (star && start == end) {
                return name.indexOf('/', from) < 0 ? Match.YES : Match.NO;
            }
            int rest = new Chunk(start, end).match(name, from);
            while (rest == NO_MATCH || (last && rest >= 0 && rest < name.length())) {
                if (!star || from == name.length() || name.charAt(from) == '/') {
                    return Match.NO;
                }
                from += Character.charCount(name.codePointAt(from));
                rest = new Chunk(start, end).match(name, from);
            }
            if (rest == BAD_SYNTAX) {
                return Match.MALFORMED;
            }
            from = rest;
        }
        return from == name.length() ? Match.YES : Match.NO;
    }

    /** Whether a path has any of the characters that make it a pattern. */
    static boolean isPattern(String path) {
        for (int i = 0; i < path.length(); i++) {
            switch (path.charAt(i)) {
                case '*', '?', '[' -> {
                    return true;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return false;
    }

    /** Where the part without stars that begins at {@code start} ends. */
    private int chunkEnd(int start) {
        boolean inClass = false;
        for (int i = start; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '*' -> {
                    if (!inClass) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return pattern.length();
    }

    /** Reads a part of the pattern that has no star, once. */
    private final class Chunk {
        private final int end;
        private int at;
        private boolean malformed;

        Chunk(int start, int end) {
            this.at = start;
            this.end = end;
        }

        /** Offset in {@code name} behind what matches; a chunk that fails is still read to its end for its syntax. */
        int match(String name, int from) {
            int rest = from;
            boolean matches = true;
            while (at < end) {
                matches &= rest < name.length();
                int found = matches ? name.codePointAt(rest) : 0;
                matches &= element(found);
                if (malformed) {
                    return BAD_SYNTAX;
                }
                rest += Character.charCount(found);
            }
            return matches ? rest : NO_MATCH;
        }

        private boolean element(int found) {
            switch (pattern.charAt(at)) {
                case '[' -> {
                    at++;
                    return characterClass(found);
                }
                case '?' -> {
                    at++;
                    return found != '/';
                }
                case '\\' -> {
                    at++;
                    return character() == found;
                }
                default -> {
                    return character() == found;
                }
            }
        }

        private boolean characterClass(int found) {
            boolean negated = next('^');
            boolean matched = false;
            do {
                int low = bound();
                int high = next('-') ? bound() : low;
                matched |= low <= found && found <= high;
            } while (!malformed && !next(']'));
            return matched != negated;
        }

        /** One end of a range: neither {@code -} nor {@code ]} unless escaped, and never the end of the pattern. */
        private int bound() {
            malformed |= at < end && (pattern.charAt(at) == '-' || pattern.charAt(at) == ']');
            next('\\');
            int bound = character();
            malformed |= at >= end;
            return bound;
        }

        private int character() {
            if (at >= end) {
                malformed = true;
                return 0;
            }
            int character = pattern.codePointAt(at);
            at += Character.charCount(character);
            return character;
        }

        private boolean next(char wanted) {
            boolean there = at < end && pattern.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }
    }
}
