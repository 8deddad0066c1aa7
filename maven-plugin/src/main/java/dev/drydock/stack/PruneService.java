package dev.drydock.stack;

import dev.drydock.console.Bytes;
import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.Leftovers.Leftover;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.util.List;
import javax.inject.Inject;

/** Removes what a stack has left on the engine and nothing needs any more. Needs no files if the project's name is given. */
public final class PruneService {
    private final Stacks stacks;

    @Inject
    public PruneService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Removes it if that is agreed to. What somebody has taken into use meanwhile stays, with a warning. */
    public void prune(PruneRequest request, Consent consent, Messages messages) throws StackTrouble {
        NamedStack stack = stacks.whole(request.stack().files());
        try (Engine engine = stacks.engine(request.stack().engine())) {
            List<Leftover> leftovers = new Leftovers(engine, stack, request.keep(), messages).find();
            if (leftovers.isEmpty()) {
                messages.info("Stack " + stack.name() + " has left nothing to remove");
            } else if (consent.given(leftovers.stream().map(Leftover::line).toList())) {
                remove(leftovers, messages);
            } else {
                messages.warn("Nothing was removed");
            }
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    private static void remove(List<Leftover> leftovers, Messages messages) {
        long freed = 0;
        for (Leftover leftover : leftovers) {
            try {
                leftover.removal().run();
                freed += leftover.size();
                messages.info(leftover.text() + " removed");
            } catch (EngineFailure failure) {
                if (failure.reason() != EngineFailure.Reason.CONFLICT) {
                    throw failure;
                }
                messages.warn(leftover.text() + " stays: " + failure.getMessage());
            }
        }
        messages.info(Bytes.text(freed) + " freed");
    }
}
