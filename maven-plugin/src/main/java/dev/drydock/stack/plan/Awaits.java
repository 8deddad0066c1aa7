package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.Need.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the waits for conditions into a plan, each once. */
final class Awaits {
    private final Draft draft;
    private final Map<String, ServiceSteps> steps;
    private final Map<Need, Item> awaits = new HashMap<>();

    Awaits(Draft draft, Map<String, ServiceSteps> steps) {
        this.draft = draft;
        this.steps = steps;
    }

    /** Lets the starts of a service come after what it needs. */
    void before(String service, List<Need> needs) {
        for (Item start : starts(service)) {
            for (Need need : needs) {
                if (need.condition() == Condition.STARTED) {
                    start.after(starts(need.service()));
                } else {
                    await(need, service + " needs it").ifPresent(start::after);
                }
            }
        }
    }

    /** Waits until a service is ready, unless another wait says as much. */
    void ready(String service) {
        for (Condition condition : List.of(Condition.HEALTHY, Condition.COMPLETED)) {
            if (awaits.containsKey(Need.of(service, condition))) {
                return;
            }
        }
        await(Need.of(service, Condition.READY), "all shall be ready");
    }

    private Optional<Item> await(Need need, String cause) {
        ServiceSteps target = steps.get(need.service());
        if (target == null || target.fulfills(need.condition())) {
            return Optional.empty();
        }
        var key = new Need(need.service(), need.condition(), false, need.required());
        return Optional.of(awaits.computeIfAbsent(
                key,
                missing -> draft.add(
                                new Step.Await(need.service(), need.condition(), !need.required(), target.containers()),
                                cause)
                        .after(target.starts())));
    }

    private List<Item> starts(String service) {
        ServiceSteps target = steps.get(service);
        return target == null ? List.of() : target.starts();
    }
}
