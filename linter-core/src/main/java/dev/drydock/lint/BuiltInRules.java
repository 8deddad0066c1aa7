package dev.drydock.lint;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that Drydock has, by what it reads. The one place where a rule is registered. */
public final class BuiltInRules {
    private BuiltInRules() {}

    /** Rules that read a single Dockerfile. */
    public static List<Rule<DockerfileModel>> dockerfile() {
        return List.of(
                // User and privileges

                // Image pinning and base images

                // Build context

                // Layer order and cache
                new BuildToolsInFinalStage(),
                new CopyInsteadOfAdd(),
                new ManifestBeforeSource(),
                new StableStepsFirst()

                // Secrets

                // Command, entry point and health

                );
    }

    /** All rules, whatever they read. */
    public static Stream<Rule<?>> rules() {
        return Stream.of(dockerfile()).flatMap(List::stream);
    }

    /** The descriptions of all rules, those that the engine checks itself included, by name. */
    public static List<RuleInfo> all() {
        return rules().map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::name))
                .toList();
    }
}
