package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Rule;
import java.util.List;

/** The rules that read a single compose file. The one place where such a rule is registered. */
public final class ComposeRules {
    private ComposeRules() {}

    /** One of each, family by family. */
    public static List<Rule<ComposeFile>> all() {
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
}
