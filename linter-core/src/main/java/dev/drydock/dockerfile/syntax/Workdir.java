package dev.drydock.dockerfile.syntax;

/** {@code WORKDIR}: the folder that the steps and the container start in. */
public record Workdir(Statement statement, Word path) implements Instruction {}
