package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.drydock.config.SettingsRequest;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.report.JsonReport;
import dev.drydock.report.SarifReport;
import dev.drydock.report.TextReport;
import dev.drydock.rule.Example;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the files hold, with every rule on: no exception, all places within their files, reports that can be
 * written, and fixes that can be applied and leave a readable file readable.
 */
class LinterFuzzTest {
    private static final List<String> RULES =
            BuiltInRules.all().stream().map(RuleInfo::name).toList();
    private static final List<String> FILES = List.of("Dockerfile", "compose.yaml", ".dockerignore", "app/.env");
    private static final String BETWEEN_FILES = "\u0000";
    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            " ",
            " ",
            "\\\n",
            "\\",
            "`",
            "\t",
            "\r\n",
            "\"",
            "'",
            "$",
            "${",
            "}",
            "[",
            "]",
            "{",
            ":",
            "=",
            "<<E",
            "\nE\n",
            "#",
            "# escape=`\n",
            "--",
            "--from=",
            "--mount=type=secret,",
            "-",
            "|",
            "&&",
            ";",
            ">",
            "*",
            "!",
            "..",
            "/",
            "@",
            "0",
            "root",
            "FROM ",
            "RUN ",
            "COPY ",
            "ADD ",
            "ENV ",
            "ARG ",
            "USER ",
            "ONBUILD ",
            "SHELL ",
            "CMD ",
            "HEALTHCHECK ",
            "LABEL ",
            "EXPOSE ",
            "apt-get install ",
            "curl ",
            "as b",
            "a: ",
            "- ",
            "<<: ",
            "&a ",
            "*a",
            "\u00e9",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "\ufeff");

    /** All examples, as the fuzzer sees them. */
    static Stream<Arguments> seeds() {
        return BuiltInRules.all().stream()
                .flatMap(rule -> rule.examples().stream())
                .flatMap(example -> Stream.of(example.bad(), example.good()))
                .map(files -> FILES.stream()
                        .map(path -> files.getOrDefault(path, ""))
                        .collect(Collectors.joining(BETWEEN_FILES)))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void anyFiles(byte[] bytes) {
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN_FILES, FILES.size());
        var files = new TreeMap<String, String>();
        for (int i = 0; i < texts.length; i++) {
            files.put(FILES.get(i), texts[i]);
        }
        check(files);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void examplesWithPiecesLostDoubledAndPutIn(long seed) {
        var random = new Random(seed);
        List<Example> examples = BuiltInRules.all().stream()
                .flatMap(rule -> rule.examples().stream())
                .toList();
        for (int round = 0; round < 300; round++) {
            Example example = examples.get(random.nextInt(examples.size()));
            var files = new TreeMap<>(random.nextBoolean() ? example.bad() : example.good());
            // A broken configuration stops a run, as it must.
            files.replaceAll((path, text) -> path.endsWith(".drydock.yaml") ? text : mutated(random, text));
            check(files);
        }
    }

    private static String mutated(Random random, String original) {
        var text = new StringBuilder(original);
        for (int change = random.nextInt(6); change >= 0; change--) {
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(start, end);
                case 1 -> text.insert(start, text.substring(start, end));
                default -> text.insert(start, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static void check(Map<String, String> files) {
        LintResult result = lint(files);
        for (Diagnostic found : result.diagnostics()) {
            inside(found.source(), found.span(), found);
            assertThat(found.message()).as(found.rule().name()).isNotBlank();
            found.fix().ifPresent(fix -> checkFix(files, result, found, fix));
        }
        new TextReport()
                .blocks(result)
                .forEach(block -> assertThat(block.lines()).isNotEmpty());
        assertThat(new JsonReport().render(result)).endsWith("}\n");
        assertThat(new SarifReport("1").render(result)).endsWith("}\n");
        files.forEach((path, text) -> {
            var source = SourceText.of(path, text);
            assertThat(DockerfileParser.parse(source).print()).isEqualTo(text);
        });
    }

    private static void checkFix(Map<String, String> files, LintResult before, Diagnostic found, Fix fix) {
        fix.edits().forEach(edit -> inside(found.source(), edit.span(), found));
        fix.newFiles().keySet().forEach(path -> assertThat(files).doesNotContainKey(path));
        if (fix.safe() && files.containsKey(found.file()) && syntaxErrors(before, found.file()) == 0) {
            var fixed = new TreeMap<>(files);
            fixed.put(found.file(), TextEdit.apply(files.get(found.file()), fix.edits()));
            assertThat(syntaxErrors(lint(fixed), found.file()))
                    .as(
                            "%s turned%n%s%ninto%n%s",
                            found.rule().name(), files.get(found.file()), fixed.get(found.file()))
                    .isZero();
        }
    }

    private static long syntaxErrors(LintResult result, String path) {
        return result.diagnostics().stream()
                .filter(found -> found.file().equals(path) && found.rule().equals(SyntaxErrors.RULE))
                .count();
    }

    private static void inside(SourceText source, Span span, Diagnostic found) {
        assertThat(source.span().contains(span))
                .as("%s at %s in %s", found.rule().name(), span, source.content())
                .isTrue();
    }

    private static LintResult lint(Map<String, String> files) {
        List<String> linted = files.keySet().stream()
                .filter(path -> path.endsWith("Dockerfile") || path.endsWith("compose.yaml"))
                .toList();
        var everyRule = new SettingsRequest("recommended", RULES, "");
        return new Linter().lint(new LintRequest(new MemoryFileTree(files), linted, everyRule));
    }
}
