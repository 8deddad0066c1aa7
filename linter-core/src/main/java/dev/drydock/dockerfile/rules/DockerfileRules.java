package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Rule;
import java.util.List;

/** The rules that read a single Dockerfile. The one place where such a rule is registered. */
public final class DockerfileRules {
    private DockerfileRules() {}

    /** One of each, family by family. */
    public static List<Rule<DockerfileModel>> all() {
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

                // Downloads and transport
                new NoCleartextTransport(),
                new NoCurlPipeShell(),
                new NoTransportDowngrade(),
                new NoWeakHash(),
                new NoWeakTls(),
                new OneDownloadTool(),
                new VerifiedDownload(),
                new WgetQuietProgress(),

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

                // Portability and platform
                new NoConstantPlatform(),
                new RedundantTargetPlatform(),
                new BasePlatformMatches(),
                new ArchitectureNeutralDownload(),
                new SyntaxDirectiveNewEnough(),

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
                new ZypperNonInteractive(),

                // Language package managers
                new MavenBatchMode(),
                new NoInstallScripts(),
                new NpmCiWithLockfile(),
                new PinGemPackages(),
                new PinGoPackages(),
                new PinNpmPackages(),
                new PinPipPackages(),
                new PipNoCache(),
                new PythonRuntimeEnv(),
                new VerifiedPackageTransport(),
                new YarnCleanCache());
    }
}
