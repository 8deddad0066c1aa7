package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.util.List;
import java.util.SortedMap;
import javax.inject.Inject;

/** Tells under which address ports of a stack are reached. */
public final class PortService {
    private final Stacks stacks;

    @Inject
    public PortService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The properties of all published ports, as {@code up} exports them. */
    public SortedMap<String, String> all(StackRequest request) throws StackTrouble {
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            return PublishedPorts.of(
                    stack.summaries(engine), engine.facts().endpoint().publishedHost());
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    /**
     * The address of one port, as {@code host:port}.
     *
     * @param number of the service's container; 0 for the first
     */
    public String one(StackRequest request, String service, int number, int port, String protocol) throws StackTrouble {
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            Container container = stack.one(engine, service, number);
            return container.ports().stream()
                    .filter(published -> published.containerPort() == port
                            && published.protocol().equals(protocol))
                    .findFirst()
                    .map(published -> PublishedPorts.host(
                                    published, engine.facts().endpoint().publishedHost())
                            + ":" + published.hostPort())
                    .orElseThrow(() -> StackTrouble.of(
                            Blame.STACK,
                            List.of("Container " + container.name() + " does not publish port " + port + "/"
                                    + protocol)));
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }
}
