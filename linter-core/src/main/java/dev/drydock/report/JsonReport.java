package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Severity;
import dev.drydock.text.Position;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code lint.json}, for scripts and editors. Version 1; lines and columns from 1, columns in UTF-16 units, ends exclusive.
 * An edit with a {@code file} creates that file.
 */
public final class JsonReport implements Report {
    private static final Position START = new Position(1, 1);

    @Override
    public void write(LintResult result, Writer out) throws IOException {
        var secrets = new Secrets(result);
        JsonWriter.object(
                out,
                json -> json.put("version", 1)
                        .object("summary", () -> {
                            json.put("files", result.files());
                            Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                                    .forEach(severity -> json.put(severity.label(), result.count(severity)));
                        })
                        .objects("findings", result.diagnostics(), found -> {
                            json.put("file", found.file());
                            range(json, found.source(), found.span());
                            json.put("rule", found.rule().name())
                                    .put("severity", found.severity().label())
                                    .put("message", secrets.message(found))
                                    .put("help", found.rule().why());
                            secrets.fix(found).ifPresent(fix -> fix(json, found, fix));
                        }));
    }

    private static void fix(JsonWriter json, Diagnostic found, Fix fix) {
        var edits = new ArrayList<Runnable>();
        fix.edits()
                .forEach(edit -> edits.add(() -> {
                    range(json, found.source(), edit.span());
                    json.put("text", edit.text());
                }));
        new TreeMap<>(fix.newFiles())
                .forEach((path, content) -> edits.add(() -> {
                    json.put("file", path);
                    range(json, START, START);
                    json.put("text", content);
                }));
        json.object(
                "fix",
                () -> json.put("title", fix.title()).put("safe", fix.safe()).objects("edits", edits, Runnable::run));
    }

    private static void range(JsonWriter json, SourceText source, Span span) {
        range(json, source.position(span.start()), source.position(span.end()));
    }

    private static void range(JsonWriter json, Position start, Position end) {
        json.put("line", start.line())
                .put("column", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column());
    }
}
