package dev.drydock.stack;

import dev.drydock.compose.load.ShellWords;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.util.List;
import java.util.Map;

/**
 * A command that is run in a container of its own.
 *
 * @param up how images are got, and what the service needs is started
 * @param service that is meant
 * @param command a line that is split into words as in a compose file; empty to go by {@code arguments}
 * @param arguments the words; empty for the service's own command
 * @param entrypoint a line that is split likewise, or empty for that of the service
 * @param user or empty for that of the service
 * @param folder to run in, or empty for that of the service
 * @param environment beside the service's own
 * @param mounts beside the service's own, {@code source:target} each
 * @param options switches
 */
public record OneOffRequest(
        UpRequest up,
        String service,
        String command,
        List<String> arguments,
        String entrypoint,
        String user,
        String folder,
        Map<String, String> environment,
        List<String> mounts,
        Options options) {
    public OneOffRequest {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    /**
     * Switches.
     *
     * @param alone whether what the service needs is not started
     * @param publishes whether the service's ports are published
     * @param answers whether it answers to the names of the service
     * @param removes whether the container goes when it has ended
     * @param detached whether its end is not waited for
     */
    public record Options(boolean alone, boolean publishes, boolean answers, boolean removes, boolean detached) {}

    List<String> commandWords() throws StackTrouble {
        return command.isEmpty() ? arguments : words("stack.command", command);
    }

    List<String> entrypointWords() throws StackTrouble {
        return words("stack.entrypoint", entrypoint);
    }

    private static List<String> words(String property, String line) throws StackTrouble {
        var split = ShellWords.split(line);
        if (split.fault() || split.end() < line.length()) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of(property + ": `" + line + "` is a line for a shell, and none runs it; write"
                            + " `sh -c '...'`, or mend its quotes"));
        }
        return split.words();
    }
}
