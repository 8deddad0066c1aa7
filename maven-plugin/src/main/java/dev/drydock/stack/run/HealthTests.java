package dev.drydock.stack.run;

/**
 * How health is waited for.
 *
 * @param eager whether tests are run at once, not after the engine's first interval
 * @param memory what is known of such tests already
 */
public record HealthTests(boolean eager, HealthMemory memory) {}
