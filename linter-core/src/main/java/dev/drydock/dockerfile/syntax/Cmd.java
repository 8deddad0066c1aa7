package dev.drydock.dockerfile.syntax;

/** {@code CMD}: what a container runs by default, or the arguments of its entry point. */
public record Cmd(Statement statement, CommandLine command) implements Instruction {}
