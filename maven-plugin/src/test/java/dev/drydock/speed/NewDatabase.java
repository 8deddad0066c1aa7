package dev.drydock.speed;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.registry.JibLogins;
import dev.drydock.stack.DownRequest;
import dev.drydock.stack.DownService;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.StackRequest;
import dev.drydock.stack.StackTrouble;
import dev.drydock.stack.Stacks;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A Postgres that is made anew for each client, by our services in this process, so that nothing comes in between. */
final class NewDatabase implements AutoCloseable {
    private static final RunSettings SETTINGS = new RunSettings(Duration.ofMinutes(2), true, false, Optional.empty());

    private final StackRequest stack;
    private final UpService up = new UpService(stacks());
    private final DownService down = new DownService(stacks());
    private final Messages silence = new Messages() {
        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}
    };

    /** @param folder of the stack */
    NewDatabase(Path folder) {
        var files = new LoadRequest(folder.toString(), List.of(), "", List.of(), List.of(), List.of(), System.getenv());
        var engine = new EndpointRequest("", System.getenv(), Path.of(System.getProperty("user.home")), false);
        stack = new StackRequest(files, engine, folder.resolve("target"), "test", List.of());
    }

    private static Stacks stacks() {
        return new Stacks(new DockerConnector(), new JibLogins());
    }

    /** Makes it, and says what the server says to a client if it does not let it in. */
    Optional<String> greeted() {
        try {
            SortedMap<String, String> ports = up.up(new UpRequest(stack, UpChoices.NONE, SETTINGS, false), silence)
                    .ports();
            int port = Integer.parseInt(ports.getOrDefault("stack.postgres.5432", "0"));
            String answer = PostgresClient.greet(port, "analytics");
            return answer.equals("R") ? Optional.empty() : Optional.of(answer);
        } catch (IOException | StackTrouble refused) {
            return Optional.of(refused.toString());
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            down.down(new DownRequest(stack, SETTINGS, false, true, Set.of()), volumes -> true, silence);
        } catch (StackTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
