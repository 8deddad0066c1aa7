package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.ComposeBoundPortInterface;
import dev.drydock.compose.rules.ComposeBuildOrImage;
import dev.drydock.compose.rules.ComposeCompleteDependency;
import dev.drydock.compose.rules.ComposeContainerPortInUrl;
import dev.drydock.compose.rules.ComposeCpuLimit;
import dev.drydock.compose.rules.ComposeDataPathCorrect;
import dev.drydock.compose.rules.ComposeDependsOnHealthy;
import dev.drydock.compose.rules.ComposeDropCapabilities;
import dev.drydock.compose.rules.ComposeExplicitNetwork;
import dev.drydock.compose.rules.ComposeHealthcheckTiming;
import dev.drydock.compose.rules.ComposeHeavyServiceProfile;
import dev.drydock.compose.rules.ComposeKnownHostInUrl;
import dev.drydock.compose.rules.ComposeLogRotation;
import dev.drydock.compose.rules.ComposeMemoryLimit;
import dev.drydock.compose.rules.ComposeNamedVolumeForData;
import dev.drydock.compose.rules.ComposeNoDefaultCredentials;
import dev.drydock.compose.rules.ComposeNoDependencyCycle;
import dev.drydock.compose.rules.ComposeNoDockerSocket;
import dev.drydock.compose.rules.ComposeNoDuplicateKey;
import dev.drydock.compose.rules.ComposeNoHostNamespaces;
import dev.drydock.compose.rules.ComposeNoHostNetwork;
import dev.drydock.compose.rules.ComposeNoLiteralSecret;
import dev.drydock.compose.rules.ComposeNoLocalhost;
import dev.drydock.compose.rules.ComposeNoNewPrivileges;
import dev.drydock.compose.rules.ComposeNoPrivileged;
import dev.drydock.compose.rules.ComposeNoPrivilegedPort;
import dev.drydock.compose.rules.ComposeNoPublishedDataStore;
import dev.drydock.compose.rules.ComposeNoQuotesInVolumes;
import dev.drydock.compose.rules.ComposeNoSecretVolume;
import dev.drydock.compose.rules.ComposeNoSensitiveHostPath;
import dev.drydock.compose.rules.ComposeNoSharedDataVolume;
import dev.drydock.compose.rules.ComposeNoSharedPropagation;
import dev.drydock.compose.rules.ComposeNoUnconfinedSeccomp;
import dev.drydock.compose.rules.ComposeNoVersionField;
import dev.drydock.compose.rules.ComposeNonRootUser;
import dev.drydock.compose.rules.ComposePersistentData;
import dev.drydock.compose.rules.ComposePidsLimit;
import dev.drydock.compose.rules.ComposePinnedDigest;
import dev.drydock.compose.rules.ComposePinnedImage;
import dev.drydock.compose.rules.ComposeProjectName;
import dev.drydock.compose.rules.ComposeQuotedPorts;
import dev.drydock.compose.rules.ComposeReadOnlyRootfs;
import dev.drydock.compose.rules.ComposeRestartPolicy;
import dev.drydock.compose.rules.ComposeSecretDeclared;
import dev.drydock.compose.rules.ComposeServiceKeyOrder;
import dev.drydock.compose.rules.ComposeSortedDependencies;
import dev.drydock.compose.rules.ComposeSortedPorts;
import dev.drydock.compose.rules.ComposeSortedServices;
import dev.drydock.compose.rules.ComposeTopLevelOrder;
import dev.drydock.compose.rules.ComposeUniqueContainerNames;
import dev.drydock.compose.rules.ComposeUniquePublishedPorts;
import dev.drydock.compose.rules.ComposeValidContainerName;
import dev.drydock.compose.rules.ComposeVolumeDeclared;
import dev.drydock.compose.rules.ComposeVolumeLabelled;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.AbsoluteWorkdir;
import dev.drydock.dockerfile.rules.AddForArchives;
import dev.drydock.dockerfile.rules.AddForRemoteFiles;
import dev.drydock.dockerfile.rules.ApkNoCache;
import dev.drydock.dockerfile.rules.AptAssumeYes;
import dev.drydock.dockerfile.rules.AptCleanLists;
import dev.drydock.dockerfile.rules.AptGetInsteadOfApt;
import dev.drydock.dockerfile.rules.AptNoRecommends;
import dev.drydock.dockerfile.rules.ArgDefaultInFrom;
import dev.drydock.dockerfile.rules.ArgInStageScope;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.CacheMountForPackageManager;
import dev.drydock.dockerfile.rules.ConsistentInstructionCasing;
import dev.drydock.dockerfile.rules.CopyFromKnownStage;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.CopyManyNeedsFolder;
import dev.drydock.dockerfile.rules.CopyRelativeNeedsWorkdir;
import dev.drydock.dockerfile.rules.DefinedArgInFrom;
import dev.drydock.dockerfile.rules.DefinedVariable;
import dev.drydock.dockerfile.rules.DefinitionDescription;
import dev.drydock.dockerfile.rules.DnfAssumeYes;
import dev.drydock.dockerfile.rules.DnfClean;
import dev.drydock.dockerfile.rules.EndOfLifeBaseImage;
import dev.drydock.dockerfile.rules.ExecFormCommand;
import dev.drydock.dockerfile.rules.ExecFormHealthcheck;
import dev.drydock.dockerfile.rules.ExecutablesOwnedByRoot;
import dev.drydock.dockerfile.rules.FromAsCasing;
import dev.drydock.dockerfile.rules.FromComesFirst;
import dev.drydock.dockerfile.rules.HealthcheckDeclared;
import dev.drydock.dockerfile.rules.ImageInCopyFromPinned;
import dev.drydock.dockerfile.rules.KeyEqualsValue;
import dev.drydock.dockerfile.rules.LabelIsEmail;
import dev.drydock.dockerfile.rules.LabelIsGitHash;
import dev.drydock.dockerfile.rules.LabelIsSemver;
import dev.drydock.dockerfile.rules.LabelIsSpdx;
import dev.drydock.dockerfile.rules.LabelIsTimestamp;
import dev.drydock.dockerfile.rules.LabelIsUrl;
import dev.drydock.dockerfile.rules.LongRunLine;
import dev.drydock.dockerfile.rules.LowercaseExposeProtocol;
import dev.drydock.dockerfile.rules.LowercaseStageName;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.MergeConsecutiveRun;
import dev.drydock.dockerfile.rules.NoAdminPort;
import dev.drydock.dockerfile.rules.NoCopyFromSelf;
import dev.drydock.dockerfile.rules.NoCopyOutsideContext;
import dev.drydock.dockerfile.rules.NoDebugMode;
import dev.drydock.dockerfile.rules.NoEmptyContinuation;
import dev.drydock.dockerfile.rules.NoEnvSelfReference;
import dev.drydock.dockerfile.rules.NoExtraLabels;
import dev.drydock.dockerfile.rules.NoHostNetworkRun;
import dev.drydock.dockerfile.rules.NoInsecureRun;
import dev.drydock.dockerfile.rules.NoJdkInFinalStage;
import dev.drydock.dockerfile.rules.NoLatestTag;
import dev.drydock.dockerfile.rules.NoMaintainer;
import dev.drydock.dockerfile.rules.NoPasswordOnCommandLine;
import dev.drydock.dockerfile.rules.NoPinnedDigest;
import dev.drydock.dockerfile.rules.NoPointlessCommand;
import dev.drydock.dockerfile.rules.NoRecursiveContextCopy;
import dev.drydock.dockerfile.rules.NoRemoteAdd;
import dev.drydock.dockerfile.rules.NoReservedStageName;
import dev.drydock.dockerfile.rules.NoSecretFileInImage;
import dev.drydock.dockerfile.rules.NoSecretInEnvOrArg;
import dev.drydock.dockerfile.rules.NoSecretLiteral;
import dev.drydock.dockerfile.rules.NoSpaceAroundEquals;
import dev.drydock.dockerfile.rules.NoSudo;
import dev.drydock.dockerfile.rules.NoSystemUpgrade;
import dev.drydock.dockerfile.rules.NoSystemWorkdir;
import dev.drydock.dockerfile.rules.NoTodoComment;
import dev.drydock.dockerfile.rules.NoWholeFilesystemCopy;
import dev.drydock.dockerfile.rules.NoWorldWritableFiles;
import dev.drydock.dockerfile.rules.NonEmptyLabel;
import dev.drydock.dockerfile.rules.NonRootBuildStage;
import dev.drydock.dockerfile.rules.NonRootUser;
import dev.drydock.dockerfile.rules.NumericUserId;
import dev.drydock.dockerfile.rules.PinApkPackages;
import dev.drydock.dockerfile.rules.PinAptPackages;
import dev.drydock.dockerfile.rules.PinDnfPackages;
import dev.drydock.dockerfile.rules.PinYumPackages;
import dev.drydock.dockerfile.rules.PinZypperPackages;
import dev.drydock.dockerfile.rules.PinnedImageDigest;
import dev.drydock.dockerfile.rules.PinnedImageTag;
import dev.drydock.dockerfile.rules.Pipefail;
import dev.drydock.dockerfile.rules.PlainExposePort;
import dev.drydock.dockerfile.rules.QuotedVariables;
import dev.drydock.dockerfile.rules.RemoteAddChecksum;
import dev.drydock.dockerfile.rules.RequiredLabels;
import dev.drydock.dockerfile.rules.SafeGlobArguments;
import dev.drydock.dockerfile.rules.SecretMountPermissions;
import dev.drydock.dockerfile.rules.ShellFeaturesOfPosixSh;
import dev.drydock.dockerfile.rules.ShellInstruction;
import dev.drydock.dockerfile.rules.SignedPackagesOnly;
import dev.drydock.dockerfile.rules.SingleCmd;
import dev.drydock.dockerfile.rules.SingleEntrypoint;
import dev.drydock.dockerfile.rules.SingleHealthcheck;
import dev.drydock.dockerfile.rules.SlimBaseImage;
import dev.drydock.dockerfile.rules.SortedPackageList;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.dockerfile.rules.TrustedRegistry;
import dev.drydock.dockerfile.rules.UniqueStageNames;
import dev.drydock.dockerfile.rules.UnsetVariableInOneLayer;
import dev.drydock.dockerfile.rules.UnusedArg;
import dev.drydock.dockerfile.rules.UpdateWithInstall;
import dev.drydock.dockerfile.rules.UppercaseInstructions;
import dev.drydock.dockerfile.rules.UserDeclared;
import dev.drydock.dockerfile.rules.UseraddNoLogInit;
import dev.drydock.dockerfile.rules.ValidExecForm;
import dev.drydock.dockerfile.rules.ValidLabelKey;
import dev.drydock.dockerfile.rules.ValidOnbuildTrigger;
import dev.drydock.dockerfile.rules.ValidPortRange;
import dev.drydock.dockerfile.rules.WorkdirHasAbsoluteBase;
import dev.drydock.dockerfile.rules.WorkdirInsteadOfCd;
import dev.drydock.dockerfile.rules.YumAssumeYes;
import dev.drydock.dockerfile.rules.YumClean;
import dev.drydock.dockerfile.rules.ZypperClean;
import dev.drydock.dockerfile.rules.ZypperNonInteractive;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ComposeBindOverImageFiles;
import dev.drydock.project.rules.ComposeBindSourceExists;
import dev.drydock.project.rules.ComposeBuildContextExists;
import dev.drydock.project.rules.ComposeDependsOnKnown;
import dev.drydock.project.rules.ComposeEnvFileIgnored;
import dev.drydock.project.rules.ComposeHealthcheck;
import dev.drydock.project.rules.ComposeHealthcheckTool;
import dev.drydock.project.rules.ComposeHealthyNeedsHealthcheck;
import dev.drydock.project.rules.ComposePublishedPortExposed;
import dev.drydock.project.rules.ComposeSameVersionEverywhere;
import dev.drydock.project.rules.ComposeVariableHasDefault;
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
                new NumericUserId(),
                new NoSudo(),
                new UseraddNoLogInit(),
                new NoPasswordOnCommandLine(),
                new NoWorldWritableFiles(),
                new ExecutablesOwnedByRoot(),
                new NoInsecureRun(),
                new NoHostNetworkRun(),

                // Image pinning and base images
                new PinnedImageTag(),
                new NoLatestTag(),
                new PinnedImageDigest(),
                new NoPinnedDigest(),
                new TrustedRegistry(),
                new ImageInCopyFromPinned(),
                new EndOfLifeBaseImage(),
                new SlimBaseImage(),
                new NoJdkInFinalStage(),

                // Build context
                new NoCopyOutsideContext(),
                new NoRecursiveContextCopy(),

                // Layer order and cache
                new BuildToolsInFinalStage(),
                new CopyInsteadOfAdd(),
                new ManifestBeforeSource(),
                new StableStepsFirst(),
                new AddForArchives(),
                new AddForRemoteFiles(),
                new CacheMountForPackageManager(),
                new MergeConsecutiveRun(),
                new NoRemoteAdd(),
                new RemoteAddChecksum(),
                new UnsetVariableInOneLayer(),
                new UpdateWithInstall(),

                // Secrets
                new NoSecretFileInImage(),
                new NoSecretInEnvOrArg(),
                new NoSecretLiteral(),
                new SecretMountPermissions(),

                // Command, entry point and health
                new ExecFormCommand(),
                new ExecFormHealthcheck(),
                new HealthcheckDeclared(),
                new SingleCmd(),
                new SingleEntrypoint(),
                new SingleHealthcheck(),
                new ValidExecForm(),
                new NoDebugMode(),

                // Copy, paths and stages
                new CopyManyNeedsFolder(),
                new CopyFromKnownStage(),
                new NoCopyFromSelf(),
                new CopyRelativeNeedsWorkdir(),
                new NoWholeFilesystemCopy(),
                new AbsoluteWorkdir(),
                new WorkdirHasAbsoluteBase(),
                new NoSystemWorkdir(),
                new UniqueStageNames(),
                new NoReservedStageName(),
                new LowercaseStageName(),
                new ValidOnbuildTrigger(),
                new FromComesFirst(),

                // Variables
                new ArgDefaultInFrom(),
                new ArgInStageScope(),
                new DefinedArgInFrom(),
                new DefinedVariable(),
                new KeyEqualsValue(),
                new NoEnvSelfReference(),
                new NoSpaceAroundEquals(),
                new UnusedArg(),

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
                new ValidPortRange(),

                // Shell and RUN
                new LongRunLine(),
                new NoPointlessCommand(),
                new Pipefail(),
                new QuotedVariables(),
                new SafeGlobArguments(),
                new ShellFeaturesOfPosixSh(),
                new ShellInstruction(),
                new WorkdirInsteadOfCd(),

                // System package managers
                new ApkNoCache(),
                new AptAssumeYes(),
                new AptCleanLists(),
                new AptGetInsteadOfApt(),
                new AptNoRecommends(),
                new DnfAssumeYes(),
                new DnfClean(),
                new NoSystemUpgrade(),
                new PinApkPackages(),
                new PinAptPackages(),
                new PinDnfPackages(),
                new PinYumPackages(),
                new PinZypperPackages(),
                new SignedPackagesOnly(),
                new SortedPackageList(),
                new YumAssumeYes(),
                new YumClean(),
                new ZypperClean(),
                new ZypperNonInteractive());
    }

    /** Rules that read a single compose file. */
    public static List<Rule<ComposeFile>> compose() {
        return List.of(
                // User and privileges
                new ComposeDropCapabilities(),
                new ComposeNoDockerSocket(),
                new ComposeNoHostNamespaces(),
                new ComposeNoNewPrivileges(),
                new ComposeNoPrivileged(),
                new ComposeNoUnconfinedSeccomp(),
                new ComposeNonRootUser(),
                new ComposeReadOnlyRootfs(),

                // Image pinning and base images
                new ComposePinnedDigest(),
                new ComposePinnedImage(),

                // Secrets
                new ComposeNoDefaultCredentials(),
                new ComposeNoLiteralSecret(),
                new ComposeSecretDeclared(),

                // Compose: health and start order
                new ComposeDependsOnHealthy(),
                new ComposeNoDependencyCycle(),
                new ComposeHealthcheckTiming(),
                new ComposeRestartPolicy(),
                new ComposeCompleteDependency(),

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
                new ComposeUniquePublishedPorts(),

                // Compose: resources and profiles
                new ComposeCpuLimit(),
                new ComposeHeavyServiceProfile(),
                new ComposeLogRotation(),
                new ComposeMemoryLimit(),
                new ComposePidsLimit(),

                // Compose: file, names and style
                new ComposeBuildOrImage(),
                new ComposeNoDuplicateKey(),
                new ComposeNoVersionField(),
                new ComposeProjectName(),
                new ComposeServiceKeyOrder(),
                new ComposeSortedDependencies(),
                new ComposeSortedPorts(),
                new ComposeSortedServices(),
                new ComposeTopLevelOrder(),
                new ComposeUniqueContainerNames(),
                new ComposeValidContainerName());
    }

    /** Rules that read the files of a project together. */
    public static List<Rule<ProjectModel>> project() {
        return List.of(
                new ComposeBuildContextExists(),
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
                new ComposePublishedPortExposed());
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
