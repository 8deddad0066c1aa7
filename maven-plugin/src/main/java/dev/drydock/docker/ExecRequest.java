package dev.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A command to run in a container.
 *
 * @param command program and arguments
 * @param environment variables beside the container's own
 * @param user as in {@code user:group}, or empty for the container's own
 * @param folder to run in, or empty for the container's own
 * @param terminal whether the command sees a terminal; then all output is of one stream
 * @param limit how long to wait for its end
 */
public record ExecRequest(
        List<String> command,
        Map<String, String> environment,
        String user,
        String folder,
        boolean terminal,
        Duration limit) {
    public ExecRequest {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A command that needs nothing else said. */
    public static ExecRequest of(Duration limit, String... command) {
        return new ExecRequest(List.of(command), Map.of(), "", "", false, limit);
    }
}
