package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.config.RuleCatalogue;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.ScriptRule;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Rule;
import java.util.List;

/**
 * The rules of a linter, by what they are shown.
 *
 * @param dockerfile rules that are shown a Dockerfile as a whole
 * @param scripts rules that are shown the scripts of a Dockerfile one by one
 */
record RuleBook(
        RuleCatalogue catalogue,
        List<ListedRule<Rule<DockerfileModel>>> dockerfile,
        List<ListedRule<ScriptRule>> scripts,
        List<ListedRule<Rule<ComposeFile>>> compose,
        List<ListedRule<Rule<ProjectModel>>> project) {
    static RuleBook builtIn() {
        List<Rule<DockerfileModel>> dockerfile = BuiltInRules.dockerfile();
        return new RuleBook(
                new RuleCatalogue(BuiltInRules.all()),
                ListedRule.of(dockerfile.stream()
                        .filter(rule -> !(rule instanceof ScriptRule))
                        .toList()),
                ListedRule.of(dockerfile.stream()
                        .filter(ScriptRule.class::isInstance)
                        .map(ScriptRule.class::cast)
                        .toList()),
                ListedRule.of(BuiltInRules.compose()),
                ListedRule.of(BuiltInRules.project()));
    }
}
