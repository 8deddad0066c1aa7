package dev.drydock.lint;

import dev.drydock.config.Configuration;
import dev.drydock.config.Settings;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks the Dockerfiles and compose files of a project. Safe to share between threads. A new one gets its rules ready
 * in the background: make it early.
 */
public final class Linter {
    private final CompletableFuture<RuleBook> book = CompletableFuture.supplyAsync(RuleBook::builtIn);

    /**
     * Checks every file of the request, in parallel. The result depends on nothing but the files and the request.
     *
     * @throws dev.drydock.config.BadConfiguration if a configuration file, profile or rule name can't be understood, or the
     *     checker of shell scripts fails
     */
    public LintResult lint(LintRequest request) {
        List<Input> inputs = request.files().stream()
                .distinct()
                .filter(path -> FileKind.of(path) != FileKind.IGNORE)
                .toList()
                .parallelStream()
                .map(path -> Input.read(request.tree(), path))
                .toList();
        RuleBook rules = book.join();
        var configuration = new Configuration(rules.catalogue(), request.tree(), request.settings());
        Map<String, LintedFile> files = inputs.parallelStream()
                .map(input -> lint(input, configuration, rules, request.shells()))
                .collect(Collectors.toMap(LintedFile::name, Function.identity(), (a, b) -> a, TreeMap::new));
        checkTogether(request, rules, configuration, inputs, files);
        Set<RuleInfo> idle = request.shells().isPresent() ? Set.of() : Set.of(ShellScriptChecks.RULE);
        return new LintResult(
                inputs.size(),
                files.values().stream().flatMap(file -> file.finish(idle)).toList());
    }

    private static LintedFile lint(
            Input input, Configuration configuration, RuleBook rules, Optional<ShellChecker> shells) {
        LintedFile file = input.lint(configuration.of(input.source().name()), rules);
        if (input instanceof Input.Dockerfile dockerfile) {
            shells.ifPresent(checker -> file.checkShells(checker, dockerfile.model()));
        }
        return file;
    }

    /** Runs the rules that read several files; what they find may lie in a file that is not linted by itself. */
    private void checkTogether(
            LintRequest request,
            RuleBook rules,
            Configuration configuration,
            List<Input> inputs,
            Map<String, LintedFile> files) {
        var project = ProjectModel.of(request.tree(), Input.dockerfiles(inputs), Input.composeFiles(inputs));
        Settings settings = configuration.of("");
        rules.project().parallelStream()
                .filter(listed -> files.keySet().stream()
                        .anyMatch(path -> configuration.of(path).severity(listed.info()) != Severity.OFF))
                .flatMap(listed -> Found.by(listed, project, settings))
                .toList()
                .forEach(found -> {
                    SourceText source = source(found);
                    files.computeIfAbsent(
                                    source.name(),
                                    path -> LintedFile.withoutComments(
                                            source, configuration.of(path), rules.catalogue()))
                            .add(found);
                });
    }

    private static SourceText source(Found found) {
        return found.finding()
                .source()
                .orElseThrow(
                        () -> new IllegalStateException(found.rule().name() + " must say which file it speaks of"));
    }
}
