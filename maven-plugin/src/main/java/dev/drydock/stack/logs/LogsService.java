package dev.drydock.stack.logs;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.LogRequest;
import dev.drydock.docker.LogSink;
import dev.drydock.docker.Subscription;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;

/** Shows what the containers of a stack have written. */
public final class LogsService {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Stacks stacks;

    @Inject
    public LogsService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Shows it, without secrets. */
    public void show(StackRequest request, LogChoices choices, Messages messages) throws StackTrouble {
        LogRequest what = choices.request(Instant.now());
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            stack.refuseUnknown(engine);
            List<Container> containers = stack.containers(engine);
            if (containers.isEmpty()) {
                messages.warn("Stack " + stack.name() + " has no containers");
            }
            var mask = new SecretMask(containers);
            int width = containers.stream()
                    .mapToInt(container -> NamedStack.shortName(container).length())
                    .max()
                    .orElse(0);
            var followed = new ArrayList<Subscription>();
            for (Container container : containers) {
                String name = NamedStack.shortName(container);
                String begin = choices.prefix() ? name + " ".repeat(width - name.length()) + "  | " : "";
                LogSink sink = (source, line) -> messages.info(begin + mask.hide(line));
                if (choices.follow()) {
                    followed.add(engine.containers().follow(container.id(), what, sink));
                } else {
                    engine.containers().logs(container.id(), what, sink);
                }
            }
            for (Subscription subscription : followed) {
                subscription.await(FOREVER);
            }
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }
}
