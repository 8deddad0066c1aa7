package dev.drydock.dockerfile.syntax;

/** {@code USER}: who the steps and the container run as. */
public record User(Statement statement, Word user) implements Instruction {}
