package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.AddForArchives;
import dev.drydock.dockerfile.rules.AddForRemoteFiles;
import dev.drydock.dockerfile.rules.ArgDefaultInFrom;
import dev.drydock.dockerfile.rules.ArgInStageScope;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.CacheMountForPackageManager;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.DefinedArgInFrom;
import dev.drydock.dockerfile.rules.DefinedVariable;
import dev.drydock.dockerfile.rules.ExecFormCommand;
import dev.drydock.dockerfile.rules.ExecFormHealthcheck;
import dev.drydock.dockerfile.rules.HealthcheckDeclared;
import dev.drydock.dockerfile.rules.KeyEqualsValue;
import dev.drydock.dockerfile.rules.LongRunLine;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.MergeConsecutiveRun;
import dev.drydock.dockerfile.rules.NoCopyOutsideContext;
import dev.drydock.dockerfile.rules.NoDebugMode;
import dev.drydock.dockerfile.rules.NoEnvSelfReference;
import dev.drydock.dockerfile.rules.NoLatestTag;
import dev.drydock.dockerfile.rules.NoPointlessCommand;
import dev.drydock.dockerfile.rules.NoRecursiveContextCopy;
import dev.drydock.dockerfile.rules.NoRemoteAdd;
import dev.drydock.dockerfile.rules.NoSecretFileInImage;
import dev.drydock.dockerfile.rules.NoSecretInEnvOrArg;
import dev.drydock.dockerfile.rules.NoSecretLiteral;
import dev.drydock.dockerfile.rules.NoSpaceAroundEquals;
import dev.drydock.dockerfile.rules.NonRootBuildStage;
import dev.drydock.dockerfile.rules.NonRootUser;
import dev.drydock.dockerfile.rules.PinnedImageTag;
import dev.drydock.dockerfile.rules.Pipefail;
import dev.drydock.dockerfile.rules.QuotedVariables;
import dev.drydock.dockerfile.rules.RemoteAddChecksum;
import dev.drydock.dockerfile.rules.SafeGlobArguments;
import dev.drydock.dockerfile.rules.SecretMountPermissions;
import dev.drydock.dockerfile.rules.ShellFeaturesOfPosixSh;
import dev.drydock.dockerfile.rules.ShellInstruction;
import dev.drydock.dockerfile.rules.SingleCmd;
import dev.drydock.dockerfile.rules.SingleEntrypoint;
import dev.drydock.dockerfile.rules.SingleHealthcheck;
import dev.drydock.dockerfile.rules.SlimBaseImage;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.dockerfile.rules.UnsetVariableInOneLayer;
import dev.drydock.dockerfile.rules.UnusedArg;
import dev.drydock.dockerfile.rules.UpdateWithInstall;
import dev.drydock.dockerfile.rules.UserDeclared;
import dev.drydock.dockerfile.rules.ValidExecForm;
import dev.drydock.dockerfile.rules.WorkdirInsteadOfCd;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ComposeBuildContextExists;
import dev.drydock.project.rules.ComposeEnvFileIgnored;
import dev.drydock.project.rules.CopySourceExists;
import dev.drydock.project.rules.DockerignoreCoversBulk;
import dev.drydock.project.rules.DockerignoreCoversSecrets;
import dev.drydock.project.rules.DockerignoreExists;
import dev.drydock.project.rules.JavaHeapFollowsContainer;
import dev.drydock.project.rules.NoIgnoredCopySource;
import dev.drydock.project.rules.UnusedDockerignorePattern;
import dev.drydock.project.rules.UnusedStage;
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
                new NonRootUser(),
                new NonRootBuildStage(),
                new UserDeclared(),

                // Image pinning and base images
                new PinnedImageTag(),
                new NoLatestTag(),
                new SlimBaseImage(),

                // Build context
                new NoCopyOutsideContext(),
                new NoRecursiveContextCopy(),

                // Layer order and cache
                new AddForArchives(),
                new AddForRemoteFiles(),
                new BuildToolsInFinalStage(),
                new CacheMountForPackageManager(),
                new CopyInsteadOfAdd(),
                new ManifestBeforeSource(),
                new MergeConsecutiveRun(),
                new NoRemoteAdd(),
                new RemoteAddChecksum(),
                new StableStepsFirst(),
                new UnsetVariableInOneLayer(),
                new UpdateWithInstall(),

                // Secrets
                new NoSecretFileInImage(),
                new NoSecretInEnvOrArg(),
                new NoSecretLiteral(),
                new SecretMountPermissions(),

                // Shell and RUN
                new LongRunLine(),
                new NoPointlessCommand(),
                new Pipefail(),
                new QuotedVariables(),
                new SafeGlobArguments(),
                new ShellFeaturesOfPosixSh(),
                new ShellInstruction(),
                new WorkdirInsteadOfCd(),

                // Command, entry point and health
                new ExecFormCommand(),
                new ExecFormHealthcheck(),
                new HealthcheckDeclared(),
                new NoDebugMode(),
                new SingleCmd(),
                new SingleEntrypoint(),
                new SingleHealthcheck(),
                new ValidExecForm(),

                // Variables
                new ArgDefaultInFrom(),
                new ArgInStageScope(),
                new DefinedArgInFrom(),
                new DefinedVariable(),
                new KeyEqualsValue(),
                new NoEnvSelfReference(),
                new NoSpaceAroundEquals(),
                new UnusedArg());
    }

    /** Rules that read a single compose file. */
    public static List<Rule<ComposeFile>> compose() {
        return List.of(
                // User and privileges

                // Image pinning and base images

                // Secrets

                // Compose: health and start order

                // Compose: volumes and data

                // Compose: networks and ports

                // Compose: resources and profiles

                );
    }

    /** Rules that read the files of a project together. */
    public static List<Rule<ProjectModel>> project() {
        return List.of(
                new ComposeBuildContextExists(),
                new ComposeEnvFileIgnored(),
                new CopySourceExists(),
                new DockerignoreCoversBulk(),
                new DockerignoreCoversSecrets(),
                new DockerignoreExists(),
                new JavaHeapFollowsContainer(),
                new NoIgnoredCopySource(),
                new UnusedDockerignorePattern(),
                new UnusedStage());
    }

    /** All rules, whatever they read. */
    public static Stream<Rule<?>> rules() {
        return Stream.of(dockerfile(), compose(), project()).flatMap(List::stream);
    }

    /** The descriptions of all rules, those that the engine checks itself included, by name. */
    public static List<RuleInfo> all() {
        return Stream.concat(
                        rules().map(Rule::info),
                        Stream.of(SyntaxErrors.RULE, IgnoreRules.NEEDS_REASON, IgnoreRules.NO_INLINE_IGNORE))
                .sorted(Comparator.comparing(RuleInfo::name))
                .toList();
    }
}
