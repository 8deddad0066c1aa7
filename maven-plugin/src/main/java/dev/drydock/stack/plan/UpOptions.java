package dev.drydock.stack.plan;

import java.util.Set;

/**
 * How {@code up} is meant.
 *
 * @param recreate which containers are replaced
 * @param renewAnonymousVolumes whether a replaced container's anonymous volumes are not handed over
 * @param removeOrphans whether containers go whose service the files don't name
 * @param untilReady whether the plan ends only when all is ready
 * @param followed a service that is not waited for, as somebody follows it to its end; or empty
 * @param rerun services that run again even if they ended without failure
 */
public record UpOptions(
        Recreate recreate,
        boolean renewAnonymousVolumes,
        boolean removeOrphans,
        boolean untilReady,
        String followed,
        Set<String> rerun) {
    public static final UpOptions DEFAULT = new UpOptions(Recreate.CHANGED, false, false, true, "", Set.of());

    public UpOptions {
        rerun = Set.copyOf(rerun);
    }

    /** Which containers are replaced. */
    public enum Recreate {
        CHANGED,
        ALL,
        NONE
    }
}
