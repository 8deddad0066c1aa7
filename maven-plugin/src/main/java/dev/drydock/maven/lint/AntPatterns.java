package dev.drydock.maven.lint;

import java.io.File;
import java.util.List;
import org.codehaus.plexus.util.MatchPatterns;

/** Patterns as Ant and Maven write them: {@code ?}, {@code *}, {@code **}; one that ends in a slash means all below. */
final class AntPatterns {
    private final MatchPatterns patterns;

    AntPatterns(List<String> patterns) {
        this.patterns = MatchPatterns.from(patterns.stream()
                .map(String::strip)
                .map(AntPatterns::ofThisSystem)
                .toList());
    }

    /** Whether any of them matches a relative path with {@code /} as separator. */
    boolean match(String path) {
        return patterns.matches(path.replace('/', File.separatorChar), true);
    }

    private static String ofThisSystem(String pattern) {
        String path = pattern.replace('\\', '/');
        String here = path.startsWith("./") ? path.substring(2) : path;
        return (here.endsWith("/") ? here + "**" : here).replace('/', File.separatorChar);
    }
}
