package dev.drydock.maven;

import dev.drydock.config.BadConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Says in Maven's terms who is at fault: a {@link MojoFailureException} means the user's files or parameters, a
 * {@link MojoExecutionException} the environment.
 */
final class Failures {
    private Failures() {}

    /** Work that a goal asks of a service. */
    interface Work<T> {
        T result() throws IOException;
    }

    static <T> T translated(Work<T> work) throws MojoExecutionException, MojoFailureException {
        try {
            return work.result();
        } catch (BadConfiguration bad) {
            throw new MojoFailureException(bad.getMessage(), bad);
        } catch (IOException broken) {
            throw new MojoExecutionException(broken.toString(), broken);
        } catch (UncheckedIOException broken) {
            throw new MojoExecutionException(String.valueOf(broken.getCause()), broken);
        }
    }
}
