package dev.drydock.config;

import java.util.List;

/**
 * A pattern of Ant: {@code ?} and {@code *} stand for characters of one name, {@code **} for any number of folders; a
 * slash at the end means all below.
 */
record AntPattern(List<String> names) {
    private static final String FOLDERS = "**";

    static AntPattern of(String pattern) {
        String path = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        return new AntPattern(List.of((path.endsWith("/") ? path + FOLDERS : path).split("/")));
    }

    /** Whether the pattern fits a whole path. */
    boolean matches(String path) {
        List<String> parts = List.of(path.split("/"));
        return wild(
                names.size(),
                parts.size(),
                at -> names.get(at).equals(FOLDERS),
                (name, part) -> fits(names.get(name), parts.get(part)));
    }

    private static boolean fits(String name, String part) {
        return wild(
                name.length(),
                part.length(),
                at -> name.charAt(at) == '*',
                (at, character) -> name.charAt(at) == '?' || name.charAt(at) == part.charAt(character));
    }

    private interface Star {
        boolean at(int pattern);
    }

    private interface One {
        boolean fits(int pattern, int text);
    }

    /** Matches with stars that take as little as they can; on a misfit the last one takes one more. */
    private static boolean wild(int patternLength, int textLength, Star star, One one) {
        int pattern = 0;
        int afterStar = -1;
        int taken = 0;
        int text = 0;
        while (text < textLength) {
            if (pattern < patternLength && star.at(pattern)) {
                afterStar = ++pattern;
                taken = text;
            } else if (pattern < patternLength && one.fits(pattern, text)) {
                pattern++;
                text++;
            } else if (afterStar >= 0) {
                pattern = afterStar;
                text = ++taken;
            } else {
                return false;
            }
        }
        while (pattern < patternLength && star.at(pattern)) {
            pattern++;
        }
        return pattern == patternLength;
    }
}
