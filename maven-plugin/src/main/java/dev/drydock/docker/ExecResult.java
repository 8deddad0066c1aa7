package dev.drydock.docker;

/**
 * How a command in a container ended.
 *
 * @param exitCode of the command; -1 if it did not end in time
 * @param timedOut whether it did not; the engine offers no way to stop it, so it may go on
 */
public record ExecResult(int exitCode, boolean timedOut) {}
