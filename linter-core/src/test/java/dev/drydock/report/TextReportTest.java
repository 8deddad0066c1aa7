package dev.drydock.report;

import static dev.drydock.report.Findings.add;
import static dev.drydock.report.Findings.diagnostic;
import static dev.drydock.report.Findings.dockerfile;
import static dev.drydock.report.Findings.plain;
import static dev.drydock.report.Findings.result;
import static dev.drydock.report.Findings.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private final TextReport report = new TextReport();

    @Test
    void showsTheLineTheSpanTheReasonAndTheFix() {
        SourceText source = dockerfile("FROM alpine:3.20\nADD app.jar /srv/\n");
        assertThat(report.render(result(add(source)))).isEqualTo("""
                [ERROR] Dockerfile:[2,1] `ADD` only copies local files here; use `COPY` (copy-instead-of-add)
                 2 | ADD app.jar /srv/
                   | ^^^
                   = why: `ADD` may also download or unpack, so a reader cannot tell what reaches the image.
                   = fix: Replace `ADD` with `COPY`

                1 error in 1 file; 1 can be fixed
                """);
    }

    @Test
    void leavesTheSeverityToTheLogThatShowsIt() {
        SourceText source = dockerfile("ADD a /\n");
        assertThat(report.blocks(result(add(source)))).singleElement().satisfies(block -> {
            assertThat(block.severity()).isEqualTo(Severity.ERROR);
            assertThat(block.lines().get(0)).startsWith("Dockerfile:[1,1] `ADD` only");
        });
    }

    @Test
    void saysWhenAFixNeedsAReader() {
        SourceText source = dockerfile("ADD a /\n");
        Fix fix = Fix.unsafe("Delete it", TextEdit.delete(source.line(1)));
        assertThat(lines(diagnostic(source, Finding.at(source.line(1), "No").fix(fix))))
                .contains("   = fix, to be reviewed: Delete it");
        assertThat(report.summary(result(
                        diagnostic(source, Finding.at(source.line(1), "No").fix(fix)))))
                .isEqualTo("1 error in 1 file");
    }

    @Test
    void marksTheSpanWhereATerminalShowsIt() {
        assertThat(marks("\tRUN bad x", "bad")).isEqualTo("\t    ^^^");
        assertThat(marks("RUN 漢字 bad", "bad")).isEqualTo("         ^^^");
        assertThat(marks("RUN 漢字 bad", "漢字")).isEqualTo("    ^^^^");
        assertThat(marks("RUN 🐳 bad", "bad")).isEqualTo("       ^^^");
        assertThat(marks("RUN e\u0301 bad", "bad")).isEqualTo("      ^^^");
        assertThat(marks("RUN a\tb", "a\tb")).isEqualTo("    ^\t^");
    }

    @Test
    void marksAnEmptySpanAndTheEndOfALineWithOneCaret() {
        SourceText source = dockerfile("USER\nRUN x\n");
        assertThat(lines(diagnostic(source, Finding.at(Span.at(4), "No name"))).get(2))
                .isEqualTo("   |     ^");
        assertThat(lines(diagnostic(source, Finding.at(new Span(4, 5), "No name"))))
                .containsSubsequence("   |     ^")
                .noneMatch(line -> line.contains("up to line"));
    }

    @Test
    void showsTheFirstLineOfALongSpanAndSaysHowFarItGoes() {
        SourceText source = dockerfile("RUN a \\\r\n  b \\\r\n  c\r\nUSER x\r\n");
        assertThat(lines(plain(source, "RUN a \\\r\n  b \\\r\n  c\r\n")))
                .containsSubsequence(" 1 | RUN a \\", "   | ^^^^^^^", "   = up to line 3");
    }

    @Test
    void cutsALongLineAroundTheSpan() {
        SourceText source = dockerfile("RUN " + "a".repeat(500) + " bad " + "b".repeat(500) + "\n");
        List<String> lines = lines(plain(source, "bad"));
        assertThat(lines.get(1)).startsWith(" 1 | …aaa").endsWith("bbb…").hasSizeLessThan(130);
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("bad ");
        assertThat(lines.get(2)).endsWith(" ^^^");
    }

    @Test
    void neverCutsACharacterInTwo() {
        SourceText source = dockerfile("R" + "🐳".repeat(300) + "bad" + "🐳".repeat(300));
        assertThat(lines(plain(source, "bad")).get(1)).doesNotContain("\uFFFD").contains("🐳bad🐳");
    }

    @Test
    void showsWhatWouldSteerATerminalAsText() {
        SourceText source = dockerfile("RUN \u001B[31m bad \u202E\n");
        Diagnostic found = diagnostic(source, Finding.at(Span.at(0), "What \u001B[31m\nis this"));
        assertThat(lines(found)).noneMatch(line -> line.chars().anyMatch(c -> c == 0x1B || c == '\n' || c == 0x202E));
        assertThat(marks("RUN \u001B[31m bad \u202E", "bad")).isEqualTo("          ^^^");
    }

    @Test
    void hidesASecretWhereverItsLineOrItsTextIsShown() {
        SourceText source = dockerfile("ENV TOKEN=s3cr3t OTHER=1\n");
        Diagnostic other = diagnostic(
                source,
                Finding.at(source.line(1), "`TOKEN=s3cr3t OTHER=1` has two")
                        .fix(Fix.safe("Split `s3cr3t`", new TextEdit(source.line(1), "ENV TOKEN=s3cr3t"))));
        String text = report.render(result(secret(source, "s3cr3t"), other));
        assertThat(text)
                .doesNotContain("s3cr3t", "= fix: Split")
                .contains(" 1 | ENV TOKEN=****** OTHER=1", "`TOKEN=*** OTHER=1` has two");
    }

    @Test
    void hidesWhatLooksLikeASecretEvenIfNothingDeclaresIt() {
        SourceText source = dockerfile("ADD https://me:s3cr3t@example.com/a /\nRUN echo s3cr3t\n");
        Diagnostic url =
                diagnostic(source, Finding.at(source.line(1), "`https://me:s3cr3t@example.com/a` has no checksum"));
        assertThat(report.render(result(url, plain(source, "RUN echo s3cr3t"))))
                .doesNotContain("s3cr3t")
                .contains(" 1 | ADD https://me:******@example.com/a /", " 2 | RUN echo ******")
                .contains("`https://me:***@example.com/a` has no checksum");
    }

    @Test
    void hidesAPlainWordOnlyWhereItIsASecret() {
        SourceText source = dockerfile("FROM postgres\nENV PGPASSWORD=postgres\n");
        Diagnostic image = diagnostic(source, Finding.at(source.line(1), "`postgres` has no tag"));
        assertThat(report.render(result(image, plain(source, "PGPASSWORD"))))
                .contains("`postgres` has no tag", " 1 | FROM postgres", " 2 | ENV PGPASSWORD=********");
    }

    @Test
    void manySecretsTakeLittleTime() {
        int many = 30_000;
        SourceText source = dockerfile(IntStream.range(0, many)
                .mapToObj(i -> "ENV A_PASSWORD=hunter-%05d\n".formatted(i))
                .collect(Collectors.joining()));
        Diagnostic[] found = IntStream.rangeClosed(1, many)
                .mapToObj(line -> new Span(
                        source.line(line).start() + 15, source.line(line).end()))
                .map(secret ->
                        diagnostic(source, Finding.at(secret, "A password").confidential(secret)))
                .toArray(Diagnostic[]::new);
        assertTimeout(Duration.ofSeconds(60), () -> report.render(result(found)));
    }

    @Test
    void countsBySeverity() {
        SourceText source = dockerfile("ADD a /\n");
        assertThat(report.summary(new LintResult(0, List.of()))).isEqualTo("No findings in 0 files");
        Diagnostic further = add(dockerfile("FROM a\nADD a /\n"));
        assertThat(report.summary(new LintResult(4, List.of(add(source), further, secret(source, "a")))))
                .isEqualTo("2 errors, 1 warning in 4 files; 2 can be fixed");
    }

    private String marks(String line, String words) {
        return lines(plain(dockerfile(line + "\n"), words)).get(2).substring("   | ".length());
    }

    private List<String> lines(Diagnostic found) {
        return report.blocks(result(found)).findFirst().orElseThrow().lines();
    }
}
