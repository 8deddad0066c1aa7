package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Rule;
import java.util.List;

/** The rules that read the files of a project together. The one place where such a rule is registered. */
public final class ProjectRules {
    private ProjectRules() {}

    /** One of each, family by family. */
    public static List<Rule<ProjectModel>> all() {
        return List.of(
                new ComposeBuildContextExists(),
                new ComposeDependsOnHealthy(),
                new ComposeDependsOnKnown(),
                new ComposeEnvFileIgnored(),
                new ComposeHealthcheck(),
                new ComposeHealthyNeedsHealthcheck(),
                new CopySourceExists(),
                new DockerignoreCoversBulk(),
                new DockerignoreCoversSecrets(),
                new DockerignoreExists(),
                new NoIgnoredCopySource(),
                new UnusedDockerignorePattern(),
                new ComposeSameVersionEverywhere(),
                new JavaHeapFollowsContainer(),
                new UnusedStage(),
                new ComposeHealthcheckTool(),
                new ComposeVariableHasDefault(),
                new ComposeBindOverImageFiles(),
                new ComposeBindSourceExists(),
                new ComposePlatformConsistent(),
                new ComposePublishedPortExposed());
    }
}
