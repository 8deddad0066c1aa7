package dev.drydock.stack;

import java.util.SortedMap;

/**
 * What came of {@code up}.
 *
 * @param ports properties that say how the stack is reached
 * @param exitCode of the service that was followed; 0 if none was
 */
public record UpOutcome(SortedMap<String, String> ports, int exitCode) {}
