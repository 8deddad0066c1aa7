package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.ComposeBuildOrImage;
import dev.drydock.compose.rules.ComposeDropCapabilities;
import dev.drydock.compose.rules.ComposeNoDefaultCredentials;
import dev.drydock.compose.rules.ComposeNoDockerSocket;
import dev.drydock.compose.rules.ComposeNoDuplicateKey;
import dev.drydock.compose.rules.ComposeNoHostNamespaces;
import dev.drydock.compose.rules.ComposeNoLiteralSecret;
import dev.drydock.compose.rules.ComposeNoNewPrivileges;
import dev.drydock.compose.rules.ComposeNoPrivileged;
import dev.drydock.compose.rules.ComposeNoUnconfinedSeccomp;
import dev.drydock.compose.rules.ComposeNoVersionField;
import dev.drydock.compose.rules.ComposeNonRootUser;
import dev.drydock.compose.rules.ComposePinnedDigest;
import dev.drydock.compose.rules.ComposePinnedImage;
import dev.drydock.compose.rules.ComposeProjectName;
import dev.drydock.compose.rules.ComposeReadOnlyRootfs;
import dev.drydock.compose.rules.ComposeSecretDeclared;
import dev.drydock.compose.rules.ComposeServiceKeyOrder;
import dev.drydock.compose.rules.ComposeSortedDependencies;
import dev.drydock.compose.rules.ComposeSortedPorts;
import dev.drydock.compose.rules.ComposeSortedServices;
import dev.drydock.compose.rules.ComposeTopLevelOrder;
import dev.drydock.compose.rules.ComposeUniqueContainerNames;
import dev.drydock.compose.rules.ComposeValidContainerName;
import dev.drydock.config.IgnoreRules;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.BuildToolsInFinalStage;
import dev.drydock.dockerfile.rules.CopyInsteadOfAdd;
import dev.drydock.dockerfile.rules.ManifestBeforeSource;
import dev.drydock.dockerfile.rules.NoCopyOutsideContext;
import dev.drydock.dockerfile.rules.NoLatestTag;
import dev.drydock.dockerfile.rules.NoRecursiveContextCopy;
import dev.drydock.dockerfile.rules.NoSecretFileInImage;
import dev.drydock.dockerfile.rules.NoSecretInEnvOrArg;
import dev.drydock.dockerfile.rules.NoSecretLiteral;
import dev.drydock.dockerfile.rules.NonRootBuildStage;
import dev.drydock.dockerfile.rules.NonRootUser;
import dev.drydock.dockerfile.rules.PinnedImageTag;
import dev.drydock.dockerfile.rules.SecretMountPermissions;
import dev.drydock.dockerfile.rules.SlimBaseImage;
import dev.drydock.dockerfile.rules.StableStepsFirst;
import dev.drydock.dockerfile.rules.UserDeclared;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.rules.ComposeBuildContextExists;
import dev.drydock.project.rules.ComposeEnvFileIgnored;
import dev.drydock.project.rules.ComposeSameVersionEverywhere;
import dev.drydock.project.rules.ComposeVariableHasDefault;
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
                new SecretMountPermissions()

                // Command, entry point and health

                );
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

                // Compose: volumes and data

                // Compose: networks and ports

                // Compose: resources and profiles

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
                new ComposeEnvFileIgnored(),
                new ComposeSameVersionEverywhere(),
                new ComposeVariableHasDefault(),
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
