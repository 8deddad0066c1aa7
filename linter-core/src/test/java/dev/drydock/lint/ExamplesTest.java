package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.SettingsRequest;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.Paths;
import dev.drydock.text.TextEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the pages of the rules show, so that the documentation can't lie. */
class ExamplesTest {
    static Stream<Arguments> examples() {
        return BuiltInRules.all().stream()
                .filter(rule ->
                        rule.family() != Family.FINISHED_IMAGES) // of which these files would have to become one
                .filter(rule -> !rule.equals(ShellScriptChecks.RULE)) // which only ShellCheck can break
                .flatMap(rule -> rule.examples().stream().map(example -> Arguments.of(rule.name(), rule, example)));
    }

    static Stream<Arguments> rules() {
        return BuiltInRules.all().stream().map(rule -> Arguments.of(rule.name(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theBadOneGivesOneFindingAndItsFixTheGoodOne(String name, RuleInfo rule, Example example) {
        List<Diagnostic> bad = lint(rule, example.bad());
        assertThat(bad).as("findings in the bad example").hasSize(1);
        bad.get(0)
                .fix()
                .filter(Fix::safe)
                .ifPresent(
                        fix -> assertThat(apply(bad.get(0), fix, example.bad())).isEqualTo(example.good()));
        assertThat(lint(rule, example.good()))
                .as("findings in the good example")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleSaysWhyAndShowsHow(String name, RuleInfo rule) {
        assertThat(rule.why()).endsWith(".").hasSizeGreaterThan(40);
        assertThat(rule.summary()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.examples()).isNotEmpty();
        assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        if (rule.fixable()) {
            assertThat(rule.examples().stream().flatMap(example -> lint(rule, example.bad()).stream()))
                    .as("a fixable rule shows a fix")
                    .anyMatch(found -> found.fix().isPresent());
        }
    }

    private static List<Diagnostic> lint(RuleInfo rule, Map<String, String> files) {
        var tree = new MemoryFileTree(files);
        List<String> linted =
                files.keySet().stream().filter(ExamplesTest::isLinted).toList();
        var only = new SettingsRequest("recommended", List.of(rule.name()), "");
        return new Linter()
                .lint(new LintRequest(tree, linted, only)).diagnostics().stream()
                        .filter(found -> found.rule().name().equals(rule.name()))
                        .filter(found -> found.severity() != Severity.OFF)
                        .toList();
    }

    private static boolean isLinted(String path) {
        String name = Paths.name(path);
        return FileKind.of(path) != FileKind.IGNORE
                && (name.startsWith("Dockerfile") || name.endsWith(".Dockerfile") || name.contains("compose"));
    }

    private static Map<String, String> apply(Diagnostic found, Fix fix, Map<String, String> files) {
        var fixed = new LinkedHashMap<>(files);
        fixed.computeIfPresent(found.file(), (path, text) -> TextEdit.apply(text, fix.edits()));
        fixed.putAll(fix.newFiles());
        return fixed;
    }
}
