package dev.drydock.report;

import static dev.drydock.report.Findings.add;
import static dev.drydock.report.Findings.diagnostic;
import static dev.drydock.report.Findings.dockerfile;
import static dev.drydock.report.Findings.result;
import static dev.drydock.report.Findings.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.LintResult;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private final JsonReport report = new JsonReport();

    @Test
    void hasTheKeysOfTheContractInTheirOrder() {
        SourceText source = dockerfile("# é🐳\nADD a /\n");
        assertThat(report.render(result(add(source)))).isEqualTo("""
                {
                  "version": 1,
                  "summary": {
                    "files": 1,
                    "error": 1,
                    "warning": 0,
                    "info": 0
                  },
                  "findings": [
                    {
                      "file": "Dockerfile",
                      "line": 2,
                      "column": 1,
                      "endLine": 2,
                      "endColumn": 4,
                      "rule": "copy-instead-of-add",
                      "severity": "error",
                      "message": "`ADD` only copies local files here; use `COPY`",
                      "help": "`ADD` may also download or unpack, so a reader cannot tell what reaches the image. Use `COPY`.",
                      "fix": {
                        "title": "Replace `ADD` with `COPY`",
                        "safe": true,
                        "edits": [
                          {
                            "line": 2,
                            "column": 1,
                            "endLine": 2,
                            "endColumn": 4,
                            "text": "COPY"
                          }
                        ]
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void hasNoFixWhereThereIsNone() {
        SourceText source = dockerfile("ENV TOKEN=s3cr3t\n");
        assertThat(finding(result(secret(source, "s3cr3t"))).has("fix")).isFalse();
        assertThat(report.render(new LintResult(0, List.of()))).contains("\"findings\": []");
    }

    @Test
    void namesTheFilesThatAFixCreatesInOrder() {
        SourceText source = dockerfile("ADD a /\n");
        Fix fix = new Fix("Ignore it", false, List.of(), Map.of("b", "2", "a", "1", "c", "3"));
        JsonNode edits = finding(result(
                        diagnostic(source, Finding.at(source.line(1), "No").fix(fix))))
                .at("/fix/edits");
        assertThat(edits.findValuesAsString("file")).containsExactly("a", "b", "c");
        assertThat(edits.get(0).toString())
                .isEqualTo("{\"file\":\"a\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":1,\"text\":\"1\"}");
    }

    @Test
    void countsColumnsInUtf16Units() {
        SourceText source = dockerfile("RUN 🐳 bad\n");
        assertThat(finding(result(Findings.plain(source, "bad"))).get("column").intValue())
                .isEqualTo(8);
    }

    @Test
    void neverHoldsASecret() {
        SourceText source = dockerfile("ENV TOKEN s3cr3t\n");
        TextEdit edit = new TextEdit(source.line(1), "ENV TOKEN=s3cr3t");
        LintResult result = result(
                secret(source, "s3cr3t"),
                diagnostic(
                        source,
                        Finding.at(source.line(1), "Write `TOKEN=s3cr3t`").fix(Fix.safe("Use an equals sign", edit))));
        assertThat(report.render(result)).doesNotContain("s3cr3t").doesNotContain("\"fix\"");
    }

    private JsonNode finding(LintResult result) {
        return JsonMapper.shared().readTree(report.render(result)).at("/findings/0");
    }
}
