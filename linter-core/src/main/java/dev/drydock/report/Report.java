package dev.drydock.report;

import dev.drydock.lint.LintResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A format. The same result gives the same text; secrets that findings point at are in none of them. */
public interface Report {
    /** Writes the whole report, with {@code \n} at the end of each line; {@code out} stays open. */
    void write(LintResult result, Writer out) throws IOException;

    /** The whole report as a text, which may be many times as long as the files that were linted. */
    default String render(LintResult result) {
        var text = new StringWriter();
        try {
            write(result, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
