package dev.drydock.stack;

/**
 * What {@code up} is asked for.
 *
 * @param dryRun whether the plan is only shown
 */
public record UpRequest(StackRequest stack, UpChoices choices, RunSettings run, boolean dryRun) {}
