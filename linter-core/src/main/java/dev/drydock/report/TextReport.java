package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read on a console: each finding with its line, carets under the exact span, why, and the fix. */
public final class TextReport implements Report {
    private static final int WIDTH = 110;

    /**
     * The lines of one finding. The first is {@code path:[line,column] message (rule)}; a log at the finding's severity
     * puts that in front of it.
     */
    public record Block(Severity severity, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** The findings, for logs that show a severity themselves. */
    public Stream<Block> blocks(LintResult result) {
        var secrets = new Secrets(result);
        return result.diagnostics().stream().map(found -> block(found, secrets));
    }

    /** How many findings there are, by severity, and how many of them have a safe fix. */
    public String summary(LintResult result) {
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> result.count(severity) > 0)
                .map(severity -> severity == Severity.INFO
                        ? result.count(severity) + " info"
                        : count(result.count(severity), severity.label()))
                .collect(Collectors.joining(", "));
        long fixable = result.diagnostics().stream()
                .filter(found -> found.fix().filter(Fix::safe).isPresent())
                .count();
        return (counts.isEmpty() ? "No findings" : counts)
                + " in "
                + count(result.files(), "file")
                + (fixable > 0 ? "; " + fixable + " can be fixed" : "");
    }

    /** All findings, the first line of each as {@code [SEVERITY] path:[line,column] message (rule)}, then the summary. */
    @Override
    public void write(LintResult result, Writer out) throws IOException {
        for (Block block : (Iterable<Block>) blocks(result)::iterator) {
            out.write("[" + block.severity().label().toUpperCase(Locale.ROOT) + "] " + String.join("\n", block.lines())
                    + "\n\n");
        }
        out.write(summary(result) + "\n");
    }

    private static Block block(Diagnostic found, Secrets secrets) {
        var lines = new ArrayList<String>();
        lines.add(Glyphs.visible("%s:[%d,%d] %s (%s)"
                .formatted(
                        found.file(),
                        found.start().line(),
                        found.start().column(),
                        secrets.message(found),
                        found.rule().name())));
        Excerpt excerpt = Excerpt.of(found, secrets);
        String number = String.valueOf(excerpt.number());
        String margin = " ".repeat(number.length() + 2);
        lines.add(" " + number + " | " + excerpt.text());
        lines.add(margin + "| " + excerpt.marks());
        if (excerpt.lastNumber() > excerpt.number()) {
            lines.add(margin + "= up to line " + excerpt.lastNumber());
        }
        String why = Prose.firstSentence(found.rule().why());
        if (!why.isEmpty()) {
            lines.addAll(Prose.wrap(margin + "= why: ", why, WIDTH));
        }
        secrets.fix(found)
                .ifPresent(fix -> lines.addAll(Prose.wrap(
                        margin + (fix.safe() ? "= fix: " : "= fix, to be reviewed: "),
                        Glyphs.visible(fix.title()),
                        WIDTH)));
        return new Block(found.severity(), lines);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
