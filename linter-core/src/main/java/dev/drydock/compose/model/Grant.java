package dev.drydock.compose.model;

/**
 * A secret or config that a service is given.
 *
 * @param source its name in the file
 * @param target where it appears; empty for the usual place
 */
public record Grant(Text source, Text target) {}
