package dev.drydock.rule;

import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Map;

/**
 * A way to mend a finding.
 *
 * @param title what it does, as an order: "Replace `ADD` with `COPY`"
 * @param safe whether it changes nothing but what the rule is about, so that a tool may apply it unasked
 * @param edits changes of the file that the finding is in; they do not overlap
 * @param newFiles files to create, path (relative to the directory linted) to content; they did not exist
 */
public record Fix(String title, boolean safe, List<TextEdit> edits, Map<String, String> newFiles) {
    public Fix {
        edits = List.copyOf(edits);
        newFiles = Map.copyOf(newFiles);
    }

    /** A fix that may be applied unasked. */
    public static Fix safe(String title, TextEdit... edits) {
        return new Fix(title, true, List.of(edits), Map.of());
    }

    /** A proposal that a person has to judge. */
    public static Fix unsafe(String title, TextEdit... edits) {
        return new Fix(title, false, List.of(edits), Map.of());
    }

    /** A safe fix that writes a file which does not exist yet. */
    public static Fix creating(String title, String path, String content) {
        return new Fix(title, true, List.of(), Map.of(path, content));
    }
}
