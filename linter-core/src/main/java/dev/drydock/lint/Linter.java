package dev.drydock.lint;

import dev.drydock.config.Configuration;
import dev.drydock.config.Settings;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the Dockerfiles and compose files of a project. Safe to share between threads. */
public final class Linter {
    private final RuleBook rules = RuleBook.builtIn();

    /**
     * Checks every file of the request, in parallel. The result depends on nothing but the files and the request.
     *
     * @throws dev.drydock.config.BadConfiguration if a configuration file, profile or rule name can't be understood
     */
    public LintResult lint(LintRequest request) {
        var configuration = new Configuration(rules.catalogue(), request.tree(), request.settings());
        List<Input> inputs = request.files().stream()
                .distinct()
                .filter(path -> FileKind.of(path) != FileKind.IGNORE)
                .toList()
                .parallelStream()
                .map(path -> Input.read(request.tree(), path))
                .toList();
        Map<String, LintedFile> files = inputs.parallelStream()
                .map(input -> input.lint(configuration.of(input.source().name()), rules))
                .collect(Collectors.toMap(LintedFile::name, Function.identity(), (a, b) -> a, TreeMap::new));
        checkTogether(request, configuration, inputs, files);
        return new LintResult(
                inputs.size(),
                files.values().stream().flatMap(LintedFile::finish).toList());
    }

    /** Runs the rules that read several files; what they find may lie in a file that is not linted by itself. */
    private void checkTogether(
            LintRequest request, Configuration configuration, List<Input> inputs, Map<String, LintedFile> files) {
        var project = ProjectModel.of(request.tree(), Input.dockerfiles(inputs), Input.composeFiles(inputs));
        Settings settings = configuration.of("");
        for (ListedRule<Rule<ProjectModel>> listed : rules.project()) {
            RuleInfo info = listed.info();
            boolean on = files.keySet().stream()
                    .anyMatch(path -> configuration.of(path).severity(info) != Severity.OFF);
            if (on) {
                LintedFile.run(listed, project, settings).forEach(finding -> {
                    SourceText source = source(info, finding);
                    files.computeIfAbsent(
                                    source.name(),
                                    path -> LintedFile.withoutComments(
                                            source, configuration.of(path), rules.catalogue()))
                            .add(info, finding);
                });
            }
        }
    }

    private static SourceText source(RuleInfo rule, Finding finding) {
        return finding.source()
                .orElseThrow(() -> new IllegalStateException(rule.name() + " must say which file it speaks of"));
    }
}
