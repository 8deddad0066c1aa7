package dev.drydock.report;

import static dev.drydock.report.Findings.add;
import static dev.drydock.report.Findings.diagnostic;
import static dev.drydock.report.Findings.dockerfile;
import static dev.drydock.report.Findings.plain;
import static dev.drydock.report.Findings.result;
import static dev.drydock.report.Findings.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final Schema SARIF = schema();

    private final SarifReport report = new SarifReport("1.2.3");

    @Test
    void isValidWhateverWasFound() {
        SourceText source = dockerfile("# 🐳\nADD a /\nENV TOKEN=s3cr3t\n");
        Fix creating = Fix.creating("Write one", ".dockerignore", "**\n");
        RuleInfo off = Findings.COPY.example("ADD a /\n", "COPY a /\n```\n");
        assertValid(new LintResult(3, List.of()));
        assertValid(result(
                add(source),
                secret(source, "s3cr3t"),
                plain(SourceText.of("docker/a b:ü#.Dockerfile", "RUN x"), "x"),
                diagnostic(source, Finding.at(source.span(), "No").fix(creating)),
                new Diagnostic(source, off, Severity.INFO, Finding.at(source.line(1), "A hint"))));
    }

    @Test
    void tellsWhereWhatAndHowToMendIt() {
        SourceText source = dockerfile("# 🐳\nADD a /\n");
        JsonNode run = run(result(add(source)));
        assertThat(run.at("/columnKind").asString()).isEqualTo("utf16CodeUnits");
        JsonNode found = run.at("/results/0");
        assertThat(found.at("/ruleId").asString()).isEqualTo("copy-instead-of-add");
        assertThat(found.at("/ruleIndex").intValue()).isZero();
        assertThat(found.at("/level").asString()).isEqualTo("error");
        assertThat(found.at("/locations/0/physicalLocation").toString()).isEqualTo("""
                {"artifactLocation":{"uri":"Dockerfile","uriBaseId":"%SRCROOT%"},\
                "region":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":4}}""");
        assertThat(found.at("/fixes/0/artifactChanges/0/replacements/0").toString())
                .isEqualTo("""
                {"deletedRegion":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":4},\
                "insertedContent":{"text":"COPY"}}""");
        JsonNode rule = run.at("/tool/driver/rules/0");
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
        assertThat(rule.at("/help/markdown").asString()).contains("may also download", "hadolint DL3020");
        assertThat(rule.has("helpUri")).isFalse();
    }

    @Test
    void hasALevelForEachSeverity() {
        SourceText source = dockerfile("ADD a /\n");
        JsonNode results = run(result(
                        withSeverity(source, Severity.ERROR),
                        withSeverity(source, Severity.WARNING),
                        withSeverity(source, Severity.INFO)))
                .at("/results");
        assertThat(results.findValuesAsString("level")).containsExactlyInAnyOrder("error", "warning", "note");
    }

    @Test
    void encodesNamesAsRelativeUris() {
        JsonNode run = run(result(plain(SourceText.of("a b/ü:100%#?.yaml", "x: y"), "x")));
        assertThat(run.at("/artifacts/0/location/uri").asString()).isEqualTo("a%20b/%C3%BC%3A100%25%23%3F.yaml");
    }

    @Test
    void keepsAFingerprintWhenLinesMove() {
        String one = fingerprint(dockerfile("ADD a /\n"));
        assertThat(fingerprint(dockerfile("FROM x\n\n  ADD a /\r\n"))).isEqualTo(one);
        assertThat(fingerprint(dockerfile("ADD b /\n"))).isNotEqualTo(one);
    }

    @Test
    void tellsEqualLinesApartByTheirOrder() {
        SourceText source = dockerfile("ADD a /\n");
        JsonNode results = run(result(add(source), plain(source, "a /"))).at("/results");
        assertThat(results.findValuesAsString("drydock/v1")).doesNotHaveDuplicates();
    }

    @Test
    void neverHoldsASecretOrTheSource() {
        SourceText source = dockerfile("ENV TOKEN=s3cr3t VISIBLE=1\n");
        assertThat(report.render(result(secret(source, "s3cr3t")))).doesNotContain("s3cr3t", "VISIBLE", "snippet");
    }

    private static Diagnostic withSeverity(SourceText source, Severity severity) {
        return new Diagnostic(source, Findings.COPY, severity, Finding.at(source.line(1), severity.label()));
    }

    private String fingerprint(SourceText source) {
        return run(result(add(source)))
                .at("/results/0/partialFingerprints/drydock~1v1")
                .asString();
    }

    private JsonNode run(LintResult result) {
        return JsonMapper.shared().readTree(report.render(result)).at("/runs/0");
    }

    private void assertValid(LintResult result) {
        assertThat(SARIF.validate(report.render(result), InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(text));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
