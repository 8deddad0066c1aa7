package dev.drydock.report;

import dev.drydock.lint.LintResult;

/** A format. The same result gives the same text; secrets that findings point at are in none of them. */
public interface Report {
    /** The whole report, with {@code \n} at the end of each line. */
    String render(LintResult result);
}
