package dev.drydock.maven;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.stack.DoctorService;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says whether stacks can run here: which Docker Engine is meant and whether it answers, its API, its machine and its
 * disk, and what to do where something is amiss. Changes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "doctor", threadSafe = true, requiresProject = false)
public final class DoctorMojo extends AbstractMojo {
    private final DoctorService doctor;

    /**
     * Address of the Docker Engine, such as <code>unix:///var/run/docker.sock</code> or <code>tcp://host:2376</code>. By
     * default <code>DOCKER_HOST</code>, <code>DOCKER_CONTEXT</code>, the context in use, or the usual socket.
     */
    @Parameter(property = "stack.dockerHost")
    private @Nullable String dockerHost;

    /** Skips every goal of this plugin. */
    @Parameter(property = "stack.skip", defaultValue = "false")
    private boolean skipAll;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    DoctorMojo(DoctorService doctor) {
        this.doctor = doctor;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skipAll) {
            getLog().info("Doctor is skipped");
            return;
        }
        DoctorService.Outcome outcome = doctor.examine(request());
        outcome.checks().forEach(this::log);
        if (outcome.failed()) {
            throw new MojoExecutionException(outcome.headline());
        }
    }

    private DoctorService.Request request() {
        EndpointRequest engine = Surroundings.of(session).endpoint(dockerHost);
        return new DoctorService.Request(engine.host(), engine.environment(), engine.home(), engine.windows());
    }

    private void log(DoctorService.Check check) {
        if (check.good()) {
            getLog().info(check.text());
        } else {
            getLog().warn(check.text());
        }
    }
}
