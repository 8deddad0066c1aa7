package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.backup.OpenVolumes;
import dev.drydock.stack.plan.DownOptions;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.progress.Stopwatch;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.Opening;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.subject.Stacks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;

/** Takes a stack away. Needs no files if the project's name is given. */
public final class DownService {
    private final Stacks stacks;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DownService(Stacks stacks) {
        this.stacks = stacks;
    }

    public void down(DownRequest request, Consent consent, Messages messages) throws StackTrouble {
        var watch = new Stopwatch(clock);
        StackRequest stack = request.stack();
        try (Opening opening = stacks.opening(stack.engine())) {
            NamedStack named = stacks.named(stack.files());
            down(request, named, opening.engine(), consent, messages, watch);
        } catch (EngineFailure failure) {
            throw StackTrouble.of(failure);
        }
    }

    private static void down(
            DownRequest request, NamedStack named, Engine engine, Consent consent, Messages messages, Stopwatch watch)
            throws StackTrouble {
        String name = named.name();
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
        Set<String> known = named.files().map(ComposeProject::known).orElse(Set.of());
        Plan plan = Planner.down(
                observed,
                new DownOptions(known, request.removeOrphans(), request.volumes(), List.copyOf(volumes.keySet())));
        plan.notices().forEach(messages::warn);
        if (plan.isEmpty()) {
            messages.warn("There is nothing of stack " + name);
            return;
        }
        Path output = request.stack().output();
        var run = StackRun.ofNothing(engine, name, messages, request.run(), output);
        StackRun.Outcome outcome = run.runWithoutUndo(plan, observed);
        if (!outcome.explanation().isEmpty()) {
            throw StackTrouble.of(Blame.SURROUNDINGS, outcome.explanation());
        }
        messages.info("Stack " + name + " is down after " + watch.text());
    }
}
