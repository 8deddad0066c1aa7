package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.ComposeCpuLimit;
import dev.drydock.compose.rules.ComposeDataPathCorrect;
import dev.drydock.compose.rules.ComposeDependsOnHealthy;
import dev.drydock.compose.rules.ComposeDropCapabilities;
import dev.drydock.compose.rules.ComposeHealthcheckTiming;
import dev.drydock.compose.rules.ComposeHeavyServiceProfile;
import dev.drydock.compose.rules.ComposeLogRotation;
import dev.drydock.compose.rules.ComposeMemoryLimit;
import dev.drydock.compose.rules.ComposeNamedVolumeForData;
import dev.drydock.compose.rules.ComposeNoDefaultCredentials;
import dev.drydock.compose.rules.ComposeNoDependencyCycle;
import dev.drydock.compose.rules.ComposeNoDockerSocket;
import dev.drydock.compose.rules.ComposeNoHostNamespaces;
import dev.drydock.compose.rules.ComposeNoLiteralSecret;
import dev.drydock.compose.rules.ComposeNoNewPrivileges;
import dev.drydock.compose.rules.ComposeNoPrivileged;
import dev.drydock.compose.rules.ComposeNoQuotesInVolumes;
import dev.drydock.compose.rules.ComposeNoSecretVolume;
import dev.drydock.compose.rules.ComposeNoSensitiveHostPath;
import dev.drydock.compose.rules.ComposeNoSharedDataVolume;
import dev.drydock.compose.rules.ComposeNoSharedPropagation;
import dev.drydock.compose.rules.ComposeNoUnconfinedSeccomp;
import dev.drydock.compose.rules.ComposeNonRootUser;
import dev.drydock.compose.rules.ComposePersistentData;
import dev.drydock.compose.rules.ComposePidsLimit;
import dev.drydock.compose.rules.ComposePinnedDigest;
import dev.drydock.compose.rules.ComposePinnedImage;
import dev.drydock.compose.rules.ComposeReadOnlyRootfs;
import dev.drydock.compose.rules.ComposeRestartPolicy;
import dev.drydock.compose.rules.ComposeSecretDeclared;
import dev.drydock.compose.rules.ComposeVolumeDeclared;
import dev.drydock.compose.rules.ComposeVolumeLabelled;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.ApkNoCache;
import dev.drydock.dockerfile.rules.AptAssumeYes;
import dev.drydock.dockerfile.rules.AptCleanLists;
import dev.drydock.dockerfile.rules.AptGetInsteadOfApt;
import dev.drydock.dockerfile.rules.AptNoRecommends;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.DnfAssumeYes;
import dev.drydock.dockerfile.rules.DnfClean;
import dev.drydock.dockerfile.rules.EndOfLifeBaseImage;
import dev.drydock.dockerfile.rules.ExecFormCommand;
import dev.drydock.dockerfile.rules.ExecFormHealthcheck;
import dev.drydock.dockerfile.rules.ExecutablesOwnedByRoot;
import dev.drydock.dockerfile.rules.HealthcheckDeclared;
import dev.drydock.dockerfile.rules.ImageInCopyFromPinned;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.NoCopyOutsideContext;
import dev.drydock.dockerfile.rules.NoHostNetworkRun;
import dev.drydock.dockerfile.rules.NoInsecureRun;
import dev.drydock.dockerfile.rules.NoJdkInFinalStage;
import dev.drydock.dockerfile.rules.NoLatestTag;
import dev.drydock.dockerfile.rules.NoPasswordOnCommandLine;
import dev.drydock.dockerfile.rules.NoPinnedDigest;
import dev.drydock.dockerfile.rules.NoRecursiveContextCopy;
import dev.drydock.dockerfile.rules.NoSecretFileInImage;
import dev.drydock.dockerfile.rules.NoSecretInEnvOrArg;
import dev.drydock.dockerfile.rules.NoSecretLiteral;
import dev.drydock.dockerfile.rules.NoSudo;
import dev.drydock.dockerfile.rules.NoSystemUpgrade;
import dev.drydock.dockerfile.rules.NoWorldWritableFiles;
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
import dev.drydock.dockerfile.rules.SecretMountPermissions;
import dev.drydock.dockerfile.rules.SignedPackagesOnly;
import dev.drydock.dockerfile.rules.SingleCmd;
import dev.drydock.dockerfile.rules.SingleEntrypoint;
import dev.drydock.dockerfile.rules.SingleHealthcheck;
import dev.drydock.dockerfile.rules.SlimBaseImage;
import dev.drydock.dockerfile.rules.SortedPackageList;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.dockerfile.rules.TrustedRegistry;
import dev.drydock.dockerfile.rules.UserDeclared;
import dev.drydock.dockerfile.rules.UseraddNoLogInit;
import dev.drydock.dockerfile.rules.ValidExecForm;
import dev.drydock.dockerfile.rules.YumAssumeYes;
import dev.drydock.dockerfile.rules.YumClean;
import dev.drydock.dockerfile.rules.ZypperClean;
import dev.drydock.dockerfile.rules.ZypperNonInteractive;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ComposeBuildContextExists;
import dev.drydock.project.rules.ComposeDependsOnKnown;
import dev.drydock.project.rules.ComposeEnvFileIgnored;
import dev.drydock.project.rules.ComposeHealthcheck;
import dev.drydock.project.rules.ComposeHealthcheckTool;
import dev.drydock.project.rules.ComposeHealthyNeedsHealthcheck;
import dev.drydock.project.rules.ComposeSameVersionEverywhere;
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
                new ComposeHealthcheckTiming(),
                new ComposeNoDependencyCycle(),
                new ComposeRestartPolicy(),

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

                // Compose: resources and profiles
                new ComposeCpuLimit(),
                new ComposeHeavyServiceProfile(),
                new ComposeLogRotation(),
                new ComposeMemoryLimit(),
                new ComposePidsLimit());
    }

    /** Rules that read the files of a project together. */
    public static List<Rule<ProjectModel>> project() {
        return List.of(
                new ComposeBuildContextExists(),
                new ComposeDependsOnKnown(),
                new ComposeEnvFileIgnored(),
                new ComposeHealthcheck(),
                new ComposeHealthcheckTool(),
                new ComposeHealthyNeedsHealthcheck(),
                new ComposeSameVersionEverywhere(),
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
