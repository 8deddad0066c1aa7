package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Need.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes plans. The same state gives the same plan. */
public final class Planner {
    private Planner() {}

    /** Which images to get before {@link #up}, as these decide what else is to do. */
    public static Plan images(Wanted wanted, Observed observed) {
        return new ImagePlan(wanted, observed).plan();
    }

    /**
     * Sends images to their registries.
     *
     * @param images names of the images of each service that the project builds; none if the file names none
     */
    public static Plan push(Map<String, List<String>> images, Observed observed) {
        return new PushPlan(images, observed).plan();
    }

    /** Makes the observed the wanted. A run that was interrupted is taken up where it ended. */
    public static Plan up(Wanted wanted, Observed observed, UpOptions options) {
        return new UpPlan(wanted, observed, options).plan();
    }

    /**
     * Runs one more container of a service once what it needs is there; its other containers are left alone.
     *
     * @param service that is wanted
     * @param name of the container
     */
    public static Plan oneOff(Wanted wanted, Observed observed, String service, String name) {
        var untilStarted = new UpOptions(UpOptions.Recreate.CHANGED, false, false, false, "", Set.of());
        return new UpPlan(wanted, observed, untilStarted, Map.of(service, name)).plan();
    }

    /** Takes a stack away; needs no files. */
    public static Plan down(Observed observed, DownOptions options) {
        return new DownPlan(observed, options).plan();
    }

    /** Starts services that are there, or all, with what they need. */
    public static Plan start(Observed observed, Set<String> services) {
        return new RunPlan(observed, services).start();
    }

    /** Stops services, or all. */
    public static Plan stop(Observed observed, Set<String> services) {
        return new RunPlan(observed, services).stop();
    }

    /** Restarts services, or all, with those that want to restart with them. */
    public static Plan restart(Observed observed, Set<String> services) {
        return new RunPlan(observed, services).restart();
    }

    /** Waits until services, or all, are in a condition. */
    public static Plan await(Observed observed, Set<String> services, Condition condition) {
        return new RunPlan(observed, services).await(condition);
    }

    /**
     * Takes back what a plan made before it failed.
     *
     * @param done numbers of the steps that were done
     */
    public static Plan undo(Plan plan, Set<Integer> done) {
        return new UndoPlan(plan, done).plan();
    }
}
