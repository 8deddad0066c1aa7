package dev.drydock.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A wrong and a right way, as whole files. The build runs both: the wrong one gives exactly one finding of the rule,
 * and its fix, if it has one, gives the right one; the right one gives none.
 *
 * @param bad path to content, the file shown first first
 * @param good the same files, mended
 */
public record Example(Map<String, String> bad, Map<String, String> good) {
    public Example {
        bad = Collections.unmodifiableMap(new LinkedHashMap<>(bad));
        good = Collections.unmodifiableMap(new LinkedHashMap<>(good));
    }

    /** Files of an example in the order given: a path, its text, the next path, and so forth. */
    public static Map<String, String> files(String... pathsAndTexts) {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
