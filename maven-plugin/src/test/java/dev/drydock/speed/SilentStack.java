package dev.drydock.speed;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.image.registry.JibLogins;
import dev.drydock.stack.DownRequest;
import dev.drydock.stack.DownService;
import dev.drydock.stack.RunSettings;
import dev.drydock.stack.UpChoices;
import dev.drydock.stack.UpRequest;
import dev.drydock.stack.UpService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The stack of a folder, brought up and down by our services in this process, without a word. */
final class SilentStack {
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

    SilentStack(Path folder) {
        var files = new LoadRequest(folder.toString(), List.of(), "", List.of(), List.of(), List.of(), System.getenv());
        var engine = new EndpointRequest("", System.getenv(), Path.of(System.getProperty("user.home")), false);
        stack = new StackRequest(files, engine, folder.resolve("target"), "test", List.of());
    }

    private static Stacks stacks() {
        return new Stacks(new DockerConnector(), new JibLogins());
    }

    /** Brings it up; its published ports, as properties. */
    SortedMap<String, String> up() {
        try {
            return up.up(new UpRequest(stack, UpChoices.NONE, SETTINGS, false), silence)
                    .ports();
        } catch (StackTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    void down(boolean volumes) {
        try {
            down.down(new DownRequest(stack, SETTINGS, false, volumes, Set.of()), names -> true, silence);
        } catch (StackTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
