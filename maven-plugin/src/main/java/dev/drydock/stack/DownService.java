package dev.drydock.stack;

import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.StackTrouble.Blame;
import dev.drydock.stack.plan.DownOptions;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;

/** Takes a stack away. Needs no files if the project's name is given. */
public final class DownService {
    private final Stacks stacks;

    @Inject
    public DownService(Stacks stacks) {
        this.stacks = stacks;
    }

    public void down(DownRequest request, Consent consent, Messages messages) throws StackTrouble {
        StackRequest stack = request.stack();
        NamedStack named = stacks.named(stack.files());
        String name = named.name();
        Set<String> known = named.files().isPresent() ? stacks.knownServices(stack.files()) : Set.of();
        try (Engine engine = stacks.engine(stack.engine())) {
            Map<String, String> volumes =
                    request.volumes() ? new Doomed(engine, named, request.keep()).volumes(messages) : Map.of();
            if (!volumes.isEmpty() && !consent.given(List.copyOf(volumes.values()))) {
                messages.warn("Nothing was removed");
                return;
            }
            var open = new OpenVolumes(engine, name);
            for (String volume : volumes.keySet()) {
                open.close(volume); // what a killed goal left would hold it
            }
            Observed observed = new Observation(engine, name).observe(Observation.Names.NONE);
            Plan plan = Planner.down(
                    observed,
                    new DownOptions(known, request.removeOrphans(), request.volumes(), List.copyOf(volumes.keySet())));
            plan.notices().forEach(messages::warn);
            if (plan.isEmpty()) {
                messages.warn("There is nothing of stack " + name);
                return;
            }
            LogFiles.write(engine, named.containers(engine), stack.output());
            var run = StackRun.ofNothing(engine, name, messages, request.run(), stack.output());
            StackRun.Outcome outcome = run.runWithoutUndo(plan, observed);
            if (!outcome.explanation().isEmpty()) {
                throw StackTrouble.of(Blame.SURROUNDINGS, outcome.explanation());
            }
            messages.info("Stack " + name + " is down");
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        } catch (IOException unwritable) {
            throw StackTrouble.of(unwritable);
        }
    }
}
