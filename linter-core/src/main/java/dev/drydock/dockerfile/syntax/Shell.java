package dev.drydock.dockerfile.syntax;

/** {@code SHELL}: the shell that shell forms are run by, from here on. */
public record Shell(Statement statement, CommandLine.ExecForm command) implements Instruction {}
