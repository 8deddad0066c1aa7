package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.PortService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells under which address ports of the stack are reached: one, or all that are published. Each becomes a property, as
 * <code>up</code> exports them.
 *
 * @since 0.1.0
 */
@Mojo(name = "port", aggregator = true, threadSafe = true, requiresProject = false)
public final class PortMojo extends StackGoal {
    private final PortService ports;

    /** The service that is meant. */
    @Parameter(property = "stack.service")
    private @Nullable String service;

    /** Which of its containers, from 1 on; by default the first. */
    @Parameter(property = "stack.index", defaultValue = "0")
    private int index;

    /** Port of the container; by default all. */
    @Parameter(property = "stack.port")
    private @Nullable Integer port;

    /** <code>tcp</code> or <code>udp</code>. */
    @Parameter(property = "stack.protocol", defaultValue = "tcp")
    private String protocol;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    PortMojo(PortService ports) {
        this.ports = ports;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        if (service != null && port != null) {
            messages.info(ports.one(stack, text(service), index, port, protocol));
            return;
        }
        ports.all(stack).forEach((name, value) -> {
            messages.info(name + " = " + value);
            export(name, value);
        });
    }
}
