package dev.drydock.stack.progress;

import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan does to one service, or to one image, and how far it is. */
final class ServiceRow {
    private static final Map<Class<? extends Step>, String> UNDER_WAY = Map.of(
            Step.PullImage.class, "pulling",
            Step.PushImage.class, "pushing",
            Step.BuildImage.class, "building",
            Step.CreateContainer.class, "creating",
            Step.WriteFiles.class, "creating",
            Step.StartContainer.class, "starting",
            Step.UnpauseContainer.class, "starting",
            Step.StopContainer.class, "stopping",
            Step.RemoveContainer.class, "removing",
            Step.Await.class, "started");
    private static final Map<Class<? extends Step>, String> DONE = Map.of(
            Step.PullImage.class, "pulled",
            Step.PushImage.class, "pushed",
            Step.BuildImage.class, "built",
            Step.CreateContainer.class, "created",
            Step.WriteFiles.class, "created",
            Step.StartContainer.class, "started",
            Step.UnpauseContainer.class, "started",
            Step.StopContainer.class, "stopped",
            Step.RemoveContainer.class, "removed");

    /** How far a row is. */
    enum Stage {
        WAITING,
        UNDER_WAY,
        DONE,
        MISSED
    }

    private final String name;
    private final List<Plan.Entry> open = new ArrayList<>();
    private String state = "waiting";
    private Stage stage = Stage.WAITING;
    private Instant since;

    ServiceRow(String name, Instant start) {
        this.name = name;
        this.since = start;
    }

    /** What the row of a step is called; empty if it has none, such as a network's. */
    static Optional<String> name(Step step) {
        if (step instanceof Step.PullImage pull) {
            return Optional.of(pull.image());
        } else if (step instanceof Step.PushImage push) {
            return Optional.of(push.image());
        } else if (step instanceof Step.BuildImage build) {
            return Optional.of(build.service());
        } else if (step instanceof Step.CreateContainer create) {
            return Optional.of(create.service());
        } else if (step instanceof Step.WriteFiles files) {
            return Optional.of(files.service());
        } else if (step instanceof Step.StartContainer start) {
            return Optional.of(start.service());
        } else if (step instanceof Step.UnpauseContainer unpause) {
            return Optional.of(unpause.service());
        } else if (step instanceof Step.StopContainer stop) {
            return Optional.of(stop.service());
        } else if (step instanceof Step.RemoveContainer remove) {
            return Optional.of(remove.service());
        }
        return step instanceof Step.Await await ? Optional.of(await.service()) : Optional.empty();
    }

    void add(Plan.Entry entry) {
        open.add(entry);
    }

    void began(Plan.Entry entry, Instant now) {
        become(UNDER_WAY.getOrDefault(entry.step().getClass(), state), Stage.UNDER_WAY, now);
    }

    void done(Plan.Entry entry, Instant now) {
        open.remove(entry);
        String done = entry.step() instanceof Step.Await await
                ? await.condition().toString()
                : DONE.getOrDefault(entry.step().getClass(), state);
        become(done, open.isEmpty() ? Stage.DONE : Stage.WAITING, now);
    }

    void missed(Plan.Entry entry, Instant now) {
        open.remove(entry);
        become("not ready", Stage.MISSED, now);
    }

    private void become(String newState, Stage newStage, Instant now) {
        state = newState;
        stage = newStage;
        since = now;
    }

    String name() {
        return name;
    }

    String state() {
        return state;
    }

    Stage stage() {
        return stage;
    }

    Instant since() {
        return since;
    }

    /** The step that comes next, or is under way. */
    Optional<Plan.Entry> next() {
        return open.stream().findFirst();
    }

    /** What a wait that is under way is for. */
    static String awaited(Step.Await await) {
        return switch (await.condition()) {
            case COMPLETED -> "its end";
            case HEALTHY -> "its health test";
            case STARTED, READY -> "readiness";
        };
    }
}
