package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.ComposeRules;
import dev.drydock.config.RuleCatalogue;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.DockerfileRules;
import dev.drydock.dockerfile.rules.ScriptRule;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ProjectRules;
import dev.drydock.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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

    /** Loading some hundred classes takes longer than linting a small file with them, hence the two threads. */
    static RuleBook builtIn() {
        var compose = CompletableFuture.supplyAsync(() -> ListedRule.of(ComposeRules.all()));
        List<ListedRule<Rule<ProjectModel>>> project = ListedRule.of(ProjectRules.all());
        List<ListedRule<Rule<DockerfileModel>>> whole = new ArrayList<>();
        List<ListedRule<ScriptRule>> scripts = new ArrayList<>();
        for (ListedRule<Rule<DockerfileModel>> listed : ListedRule.of(DockerfileRules.all())) {
            if (listed.rule() instanceof ScriptRule script) {
                scripts.add(new ListedRule<>(script, listed.info()));
            } else {
                whole.add(listed);
            }
        }
        var all = Stream.of(whole, scripts, compose.join(), project)
                .flatMap(List::stream)
                .map(ListedRule::info);
        return new RuleBook(new RuleCatalogue(BuiltInRules.described(all)), whole, scripts, compose.join(), project);
    }
}
