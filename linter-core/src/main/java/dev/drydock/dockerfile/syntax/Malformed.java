package dev.drydock.dockerfile.syntax;

/** A line that is no instruction, or one whose arguments are wrong; a {@link SyntaxProblem} says why. */
public record Malformed(Statement statement) implements Instruction {}
