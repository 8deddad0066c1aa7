package dev.drydock.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Tells Maven of trouble that the user's files are not to blame for. What they are to blame for, a service says by the
 * outcome it returns, and the goal throws a {@link org.apache.maven.plugin.MojoFailureException}.
 */
final class Failures {
    private Failures() {}

    /** What a goal asks of a service. */
    interface Work<T> {
        T result() throws IOException;
    }

    static <T> T translated(Work<T> work) throws MojoExecutionException {
        try {
            return work.result();
        } catch (IOException broken) {
            throw new MojoExecutionException(broken.toString(), broken);
        } catch (UncheckedIOException broken) {
            throw new MojoExecutionException(String.valueOf(broken.getCause()), broken);
        }
    }
}
