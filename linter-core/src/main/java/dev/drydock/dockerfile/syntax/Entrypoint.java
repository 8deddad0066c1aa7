package dev.drydock.dockerfile.syntax;

/** {@code ENTRYPOINT}: what a container always runs. */
public record Entrypoint(Statement statement, CommandLine command) implements Instruction {}
