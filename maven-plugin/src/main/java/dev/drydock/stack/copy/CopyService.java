package dev.drydock.stack.copy;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.io.File;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;

/** Copies files between a service's containers and this machine, as {@code docker compose cp} does. */
public final class CopyService {
    private final Stacks stacks;

    @Inject
    public CopyService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Copies them. The containers need not run. */
    public void copy(CopyRequest request, Messages messages) throws StackTrouble {
        boolean windows = File.separatorChar == '\\';
        var from = CopyPath.of(request.from(), windows);
        var to = CopyPath.of(request.to(), windows);
        if (from.isLocal() == to.isLocal()
                || request.from().isEmpty()
                || request.to().isEmpty()) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of(
                            "Say from where to where, one of them in a service:"
                                    + " `-Dstack.from=db:/etc/hosts -Dstack.to=hosts` or `-Dstack.from=data.csv -Dstack.to=db:/tmp/`"));
        }
        NamedStack stack = stacks.named(request.stack().files());
        try (Engine engine = stacks.engine(request.stack().engine());
                var transfer = new Transfer()) {
            if (to.isLocal()) {
                Container source = stack.one(engine, from.service(), request.index());
                new CopyOut(request, engine, source, transfer, messages).copy(from, to);
            } else {
                for (Container target : targets(stack, engine, to.service(), request.index())) {
                    new CopyIn(request, engine, target, transfer, messages).copy(from, to);
                }
            }
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    private static List<Container> targets(NamedStack stack, Engine engine, String service, int index)
            throws StackTrouble {
        Container one = stack.one(engine, service, index); // or says that there is none
        return index > 0
                ? List.of(one)
                : new NamedStack(stack.name(), stack.files(), Set.of(service)).containers(engine);
    }
}
