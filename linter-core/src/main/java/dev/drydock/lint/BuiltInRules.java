package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.ComposeBoundPortInterface;
import dev.drydock.compose.rules.ComposeContainerPortInUrl;
import dev.drydock.compose.rules.ComposeDataPathCorrect;
import dev.drydock.compose.rules.ComposeDependsOnHealthy;
import dev.drydock.compose.rules.ComposeExplicitNetwork;
import dev.drydock.compose.rules.ComposeKnownHostInUrl;
import dev.drydock.compose.rules.ComposeNamedVolumeForData;
import dev.drydock.compose.rules.ComposeNoDependencyCycle;
import dev.drydock.compose.rules.ComposeNoHostNetwork;
import dev.drydock.compose.rules.ComposeNoLocalhost;
import dev.drydock.compose.rules.ComposeNoPrivilegedPort;
import dev.drydock.compose.rules.ComposeNoPublishedDataStore;
import dev.drydock.compose.rules.ComposeNoQuotesInVolumes;
import dev.drydock.compose.rules.ComposeNoSecretVolume;
import dev.drydock.compose.rules.ComposeNoSensitiveHostPath;
import dev.drydock.compose.rules.ComposeNoSharedDataVolume;
import dev.drydock.compose.rules.ComposeNoSharedPropagation;
import dev.drydock.compose.rules.ComposePersistentData;
import dev.drydock.compose.rules.ComposeQuotedPorts;
import dev.drydock.compose.rules.ComposeUniquePublishedPorts;
import dev.drydock.compose.rules.ComposeVolumeDeclared;
import dev.drydock.compose.rules.ComposeVolumeLabelled;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.ConsistentInstructionCasing;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.DefinitionDescription;
import dev.drydock.dockerfile.rules.FromAsCasing;
import dev.drydock.dockerfile.rules.LabelIsEmail;
import dev.drydock.dockerfile.rules.LabelIsGitHash;
import dev.drydock.dockerfile.rules.LabelIsSemver;
import dev.drydock.dockerfile.rules.LabelIsSpdx;
import dev.drydock.dockerfile.rules.LabelIsTimestamp;
import dev.drydock.dockerfile.rules.LabelIsUrl;
import dev.drydock.dockerfile.rules.LowercaseExposeProtocol;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.NoAdminPort;
import dev.drydock.dockerfile.rules.NoCopyOutsideContext;
import dev.drydock.dockerfile.rules.NoEmptyContinuation;
import dev.drydock.dockerfile.rules.NoExtraLabels;
import dev.drydock.dockerfile.rules.NoLatestTag;
import dev.drydock.dockerfile.rules.NoMaintainer;
import dev.drydock.dockerfile.rules.NoRecursiveContextCopy;
import dev.drydock.dockerfile.rules.NoSecretFileInImage;
import dev.drydock.dockerfile.rules.NoSecretInEnvOrArg;
import dev.drydock.dockerfile.rules.NoSecretLiteral;
import dev.drydock.dockerfile.rules.NoTodoComment;
import dev.drydock.dockerfile.rules.NonEmptyLabel;
import dev.drydock.dockerfile.rules.NonRootBuildStage;
import dev.drydock.dockerfile.rules.NonRootUser;
import dev.drydock.dockerfile.rules.PinnedImageTag;
import dev.drydock.dockerfile.rules.PlainExposePort;
import dev.drydock.dockerfile.rules.RequiredLabels;
import dev.drydock.dockerfile.rules.SecretMountPermissions;
import dev.drydock.dockerfile.rules.SlimBaseImage;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.dockerfile.rules.UppercaseInstructions;
import dev.drydock.dockerfile.rules.UserDeclared;
import dev.drydock.dockerfile.rules.ValidLabelKey;
import dev.drydock.dockerfile.rules.ValidPortRange;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ComposeBindOverImageFiles;
import dev.drydock.project.rules.ComposeBindSourceExists;
import dev.drydock.project.rules.ComposeBuildContextExists;
import dev.drydock.project.rules.ComposeDependsOnKnown;
import dev.drydock.project.rules.ComposeEnvFileIgnored;
import dev.drydock.project.rules.ComposeHealthcheck;
import dev.drydock.project.rules.ComposeHealthyNeedsHealthcheck;
import dev.drydock.project.rules.ComposePublishedPortExposed;
import dev.drydock.project.rules.CopySourceExists;
import dev.drydock.project.rules.DockerignoreCoversBulk;
import dev.drydock.project.rules.DockerignoreCoversSecrets;
import dev.drydock.project.rules.DockerignoreExists;
import dev.drydock.project.rules.NoIgnoredCopySource;
import dev.drydock.project.rules.UnusedDockerignorePattern;
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
                new BuildToolsInFinalStage(),
                new CopyInsteadOfAdd(),
                new ManifestBeforeSource(),
                new StableStepsFirst(),

                // Secrets
                new NoSecretFileInImage(),
                new NoSecretInEnvOrArg(),
                new NoSecretLiteral(),
                new SecretMountPermissions(),

                // Command, entry point and health

                // Metadata, ports and style
                new ConsistentInstructionCasing(),
                new DefinitionDescription(),
                new FromAsCasing(),
                new LabelIsEmail(),
                new LabelIsGitHash(),
                new LabelIsSemver(),
                new LabelIsSpdx(),
                new LabelIsTimestamp(),
                new LabelIsUrl(),
                new LowercaseExposeProtocol(),
                new NoAdminPort(),
                new NoEmptyContinuation(),
                new NoExtraLabels(),
                new NoMaintainer(),
                new NoTodoComment(),
                new NonEmptyLabel(),
                new PlainExposePort(),
                new RequiredLabels(),
                new UppercaseInstructions(),
                new ValidLabelKey(),
                new ValidPortRange());
    }

    /** Rules that read a single compose file. */
    public static List<Rule<ComposeFile>> compose() {
        return List.of(
                // User and privileges

                // Image pinning and base images

                // Secrets

                // Compose: health and start order
                new ComposeDependsOnHealthy(),
                new ComposeNoDependencyCycle(),

                // Compose: volumes and data
                new ComposeDataPathCorrect(),
                new ComposeNamedVolumeForData(),
                new ComposeNoQuotesInVolumes(),
                new ComposeNoSecretVolume(),
                new ComposeNoSensitiveHostPath(),
                new ComposeNoSharedDataVolume(),
                new ComposeNoSharedPropagation(),
                new ComposePersistentData(),
                new ComposeVolumeDeclared(),
                new ComposeVolumeLabelled(),

                // Compose: networks and ports
                new ComposeBoundPortInterface(),
                new ComposeContainerPortInUrl(),
                new ComposeExplicitNetwork(),
                new ComposeKnownHostInUrl(),
                new ComposeNoHostNetwork(),
                new ComposeNoLocalhost(),
                new ComposeNoPrivilegedPort(),
                new ComposeNoPublishedDataStore(),
                new ComposeQuotedPorts(),
                new ComposeUniquePublishedPorts()

                // Compose: resources and profiles

                );
    }

    /** Rules that read the files of a project together. */
    public static List<Rule<ProjectModel>> project() {
        return List.of(
                new ComposeBindOverImageFiles(),
                new ComposeBindSourceExists(),
                new ComposeBuildContextExists(),
                new ComposeDependsOnKnown(),
                new ComposeEnvFileIgnored(),
                new ComposeHealthcheck(),
                new ComposeHealthyNeedsHealthcheck(),
                new ComposePublishedPortExposed(),
                new CopySourceExists(),
                new DockerignoreCoversBulk(),
                new DockerignoreCoversSecrets(),
                new DockerignoreExists(),
                new NoIgnoredCopySource(),
                new UnusedDockerignorePattern());
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
