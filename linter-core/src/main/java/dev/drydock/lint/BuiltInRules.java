package dev.drydock.lint;

import dev.drydock.compose.rules.ComposeRules;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.rules.DockerfileRules;
import dev.drydock.project.rules.ProjectRules;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules that Drydock has. Each is registered in the list of its package. */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** All rules, whatever they read. */
    public static Stream<Rule<?>> rules() {
        return Stream.of(DockerfileRules.all(), ComposeRules.all(), ProjectRules.all())
                .flatMap(List::stream);
    }

    /** The descriptions of all rules, those included that no class here checks, by name. */
    public static List<RuleInfo> all() {
        return described(rules().map(Rule::info));
    }

    /** Adds those that the engine checks itself and those of finished images, and sorts by name. */
    static List<RuleInfo> described(Stream<RuleInfo> rules) {
        var engine = Stream.of(
                SyntaxErrors.RULE, ShellScriptChecks.RULE, IgnoreRules.NEEDS_REASON, IgnoreRules.NO_INLINE_IGNORE);
        return Stream.of(rules, engine, FinishedImageRules.ALL.stream())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(RuleInfo::name))
                .toList();
    }
}
