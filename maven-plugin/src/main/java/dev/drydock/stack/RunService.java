package dev.drydock.stack;

import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.util.List;
import javax.inject.Inject;

/** Starts, stops, restarts and waits for containers that are there. */
public final class RunService {
    private final Stacks stacks;

    @Inject
    public RunService(Stacks stacks) {
        this.stacks = stacks;
    }

    /** What is to be done to them. */
    public enum Order {
        START,
        STOP,
        RESTART,
        /** Only waits until they are ready. */
        AWAIT_READY,
        /** Only waits until they have ended without failure. */
        AWAIT_COMPLETED
    }

    public void run(StackRequest request, Order order, RunSettings settings, Messages messages) throws StackTrouble {
        NamedStack stack = stacks.named(request.files());
        try (Engine engine = stacks.engine(request.engine())) {
            stack.refuseUnknown(engine);
            Observed observed = new Observation(engine, stack.name()).observe(Observation.Names.NONE);
            Plan plan = switch (order) {
                case START -> Planner.start(observed, stack.services());
                case STOP -> Planner.stop(observed, stack.services());
                case RESTART -> Planner.restart(observed, stack.services());
                case AWAIT_READY -> Planner.await(observed, stack.services(), Condition.READY);
                case AWAIT_COMPLETED -> Planner.await(observed, stack.services(), Condition.COMPLETED);
            };
            if (!plan.problems().isEmpty()) {
                throw StackTrouble.of(Blame.STACK, plan.problems());
            }
            if (plan.isEmpty()) {
                messages.info(
                        observed.containers().isEmpty()
                                ? "Stack " + stack.name() + " has no containers"
                                : "Nothing to do");
                return;
            }
            List<String> explanation = StackRun.ofNothing(engine, stack.name(), messages, settings, request.output())
                    .runWithoutUndo(plan, observed)
                    .explanation();
            if (!explanation.isEmpty()) {
                throw StackTrouble.of(Blame.STACK, explanation);
            }
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }
}
