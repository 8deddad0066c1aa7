package dev.drydock.stack;

import dev.drydock.lock.LockChoice;
import dev.drydock.stack.subject.StackRequest;

/**
 * What {@code up} is asked for.
 *
 * @param dryRun whether the plan is only shown
 * @param lock that the images of services are taken by
 * @param own images that are made here
 */
public record UpRequest(
        StackRequest stack, UpChoices choices, RunSettings run, boolean dryRun, LockChoice lock, OwnImages own) {
    /** Without a lock, and with no image that is made here. */
    public UpRequest(StackRequest stack, UpChoices choices, RunSettings run, boolean dryRun) {
        this(stack, choices, run, dryRun, LockChoice.NONE, OwnImages.NONE);
    }
}
