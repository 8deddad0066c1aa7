package dev.drydock.stack;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.ExecResult;
import dev.drydock.stack.logs.SecretMask;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.util.List;
import javax.inject.Inject;

/** Runs commands in containers of a stack. */
public final class ExecService {
    private final Stacks stacks;

    @Inject
    public ExecService(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * Runs a command to its end and shows what it writes, without secrets.
     *
     * @param number of the service's container; 0 for the first
     * @return the exit code
     */
    public int exec(StackRequest request, String service, int number, ExecRequest command, Messages messages)
            throws StackTrouble {
        if (service.isEmpty() || command.command().isEmpty()) {
            throw StackTrouble.of(
                    Blame.STACK, List.of("Say where and what: `-Dstack.service=db -Dstack.command='ls /data'`"));
        }
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            Container container = stack.one(engine, service, number);
            if (container.status() != Container.Status.RUNNING) {
                throw StackTrouble.of(
                        Blame.STACK,
                        List.of("Container " + container.name() + " does not run; `mvn stack:start -Dstack.services="
                                + service + "` starts it"));
            }
            var mask = new SecretMask(List.of(container));
            ExecResult result =
                    engine.containers().exec(container.id(), command, (source, line) -> messages.info(mask.hide(line)));
            if (result.timedOut()) {
                throw StackTrouble.of(
                        Blame.STACK,
                        List.of("The command has not ended after "
                                + command.limit().toSeconds() + " s; `-Dstack.timeout=SECONDS` gives it more time"));
            }
            return result.exitCode();
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }
}
