package dev.drydock.dockerfile.syntax;

/** {@code STOPSIGNAL}: the signal that asks a container to end. */
public record Stopsignal(Statement statement, Word signal) implements Instruction {}
