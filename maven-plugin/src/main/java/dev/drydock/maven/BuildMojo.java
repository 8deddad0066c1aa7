package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.lock.LockChoice;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the images of the stack's services that have a <code>build</code> section, also those that are there already. A
 * Dockerfile without <code>RUN</code> needs no builder; else the engine's own does it, and one that needs BuildKit takes
 * Docker's plugin buildx. The image of a module of this build is made as <code>image-load</code> makes it.
 *
 * @since 0.1.0
 */
@Mojo(name = "build", aggregator = true, threadSafe = true, requiresProject = false)
public final class BuildMojo extends StackGoal {
    private final UpService up;

    /** Uses no layer of an earlier build. */
    @Parameter(property = "stack.noCache", defaultValue = "false")
    private boolean noCache;

    /** Looks for newer base images in their registries. */
    @Parameter(property = "stack.pullBases", defaultValue = "false")
    private boolean pullBases;

    /** Arguments of the builds, such as <code>VERSION=1.2</code>, which win over those of the files. */
    @Parameter(property = "stack.buildArguments")
    private @Nullable List<String> buildArguments;

    /** Shows what would be done, and does nothing. */
    @Parameter(property = "stack.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    BuildMojo(UpService up) {
        this.up = up;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        var choices = UpChoices.NONE.withImages("never", "always");
        Map<String, String> arguments = pairs("stack.buildArguments", words(buildArguments));
        up.build(
                new UpRequest(stack, choices, RunSettings.IMAGES_ONLY, dryRun, LockChoice.NONE, own()),
                noCache,
                pullBases,
                arguments,
                messages);
    }
}
