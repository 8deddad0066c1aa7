package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Position;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SARIF 2.1.0, for code scanning services and editors. It holds no source text; URIs are relative to the directory
 * linted, which {@code %SRCROOT%} stands for.
 */
public final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";
    private static final Position START = new Position(1, 1);

    private final String version;

    /** A report that says which version of the linter wrote it. */
    public SarifReport(String version) {
        this.version = version;
    }

    @Override
    public void write(LintResult result, Writer out) throws IOException {
        List<RuleInfo> rules = List.copyOf(result.diagnostics().stream()
                .map(Diagnostic::rule)
                .collect(Collectors.toMap(RuleInfo::name, rule -> rule, (one, same) -> one, TreeMap::new))
                .values());
        List<String> files =
                result.diagnostics().stream().map(Diagnostic::file).distinct().toList();
        JsonWriter.object(
                out,
                json -> json.put("$schema", SCHEMA).put("version", "2.1.0").objects("runs", List.of(result), run -> {
                    json.object("tool", () -> json.object("driver", () -> driver(json, rules)));
                    json.put("columnKind", "utf16CodeUnits");
                    json.object(
                            "originalUriBaseIds",
                            () -> json.object(
                                    ROOT,
                                    () -> json.object("description", () -> json.put("text", "The directory linted"))));
                    json.objects("artifacts", files, file -> json.object("location", () -> location(json, file)));
                    results(json, run, rules);
                }));
    }

    private void driver(JsonWriter json, List<RuleInfo> rules) {
        json.put("name", "Drydock").put("version", version).objects("rules", rules, rule -> {
            json.put("id", rule.name());
            json.object("shortDescription", () -> json.put("text", rule.summary()));
            json.object("help", () -> json.put("text", RulePage.plain(rule)).put("markdown", RulePage.markdown(rule)));
            json.object("defaultConfiguration", () -> {
                json.put("enabled", rule.severity() != Severity.OFF);
                json.put("level", level(rule.severity()));
            });
            json.object(
                    "properties",
                    () -> json.strings("tags", List.of(rule.family().title())));
        });
    }

    private static void results(JsonWriter json, LintResult run, List<RuleInfo> rules) {
        var secrets = new Secrets(run);
        var fingerprints = new Fingerprints(secrets);
        Map<String, Integer> indexes = new TreeMap<>();
        rules.forEach(rule -> indexes.put(rule.name(), indexes.size()));
        json.objects("results", run.diagnostics(), found -> {
            String rule = found.rule().name();
            json.put("ruleId", rule)
                    .put("ruleIndex", indexes.getOrDefault(rule, -1))
                    .put("level", level(found.severity()))
                    .object("message", () -> json.put("text", secrets.message(found)));
            json.objects(
                    "locations",
                    List.of(found),
                    place -> json.object("physicalLocation", () -> {
                        json.object("artifactLocation", () -> location(json, place.file()));
                        json.object("region", () -> region(json, place.source(), place.span()));
                    }));
            json.object("partialFingerprints", () -> json.put("drydock/v1", fingerprints.next(found)));
            json.objects("fixes", secrets.fix(found).stream().toList(), fix -> fix(json, found.source(), fix));
        });
    }

    private static void fix(JsonWriter json, SourceText source, Fix fix) {
        var changes = new ArrayList<Runnable>();
        if (!fix.edits().isEmpty()) {
            changes.add(() -> {
                json.object("artifactLocation", () -> location(json, source.name()));
                json.objects("replacements", fix.edits(), edit -> {
                    json.object("deletedRegion", () -> region(json, source, edit.span()));
                    json.object("insertedContent", () -> json.put("text", edit.text()));
                });
            });
        }
        new TreeMap<>(fix.newFiles())
                .forEach((path, content) -> changes.add(() -> {
                    json.object("artifactLocation", () -> location(json, path));
                    json.objects("replacements", List.of(content), text -> {
                        json.object("deletedRegion", () -> region(json, START, START));
                        json.object("insertedContent", () -> json.put("text", text));
                    });
                }));
        json.object("description", () -> json.put("text", fix.title()))
                .objects("artifactChanges", changes, Runnable::run)
                .object("properties", () -> json.put("safe", fix.safe()));
    }

    private static void location(JsonWriter json, String path) {
        json.put("uri", RelativeUri.of(path)).put("uriBaseId", ROOT);
    }

    private static void region(JsonWriter json, SourceText source, Span span) {
        region(json, source.position(span.start()), source.position(span.end()));
    }

    private static void region(JsonWriter json, Position start, Position end) {
        json.put("startLine", start.line())
                .put("startColumn", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING, OFF -> "warning";
            case INFO -> "note";
        };
    }
}
