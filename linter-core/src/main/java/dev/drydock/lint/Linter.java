package dev.drydock.lint;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Checks the Dockerfiles and compose files of a project. Safe to share between threads. */
public final class Linter {
    /**
     * Checks every file of the request.
     *
     * @throws dev.drydock.config.BadConfiguration if a configuration file, profile or rule name can't be understood
     */
    public LintResult lint(LintRequest request) {
        List<DockerfileModel> dockerfiles = request.files().parallelStream()
                .filter(path -> FileKind.of(path) == FileKind.DOCKERFILE)
                .map(path -> DockerfileModel.of(read(request, path)))
                .toList();
        ProjectModel project = ProjectModel.of(request.tree(), dockerfiles);
        Stream<Diagnostic> alone = dockerfiles.parallelStream()
                .flatMap(model ->
                        BuiltInRules.dockerfile().stream().flatMap(rule -> check(rule, model, model.source())));
        Stream<Diagnostic> together =
                BuiltInRules.project().parallelStream().flatMap(rule -> check(rule, project, SourceText.of("", "")));
        return new LintResult(
                request.files().size(), Stream.concat(alone, together).toList());
    }

    private static <M> Stream<Diagnostic> check(Rule<M> rule, M model, SourceText source) {
        Severity severity = rule.info().severity() == Severity.OFF
                ? Severity.WARNING
                : rule.info().severity();
        return rule.check(model).map(finding -> diagnostic(rule, finding, source, severity));
    }

    private static Diagnostic diagnostic(Rule<?> rule, Finding finding, SourceText source, Severity severity) {
        return new Diagnostic(finding.source().orElse(source), rule.info(), severity, finding);
    }

    private static SourceText read(LintRequest request, String path) {
        try {
            return request.tree().read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
