package dev.drydock.dockerfile.syntax;

/** {@code ONBUILD}: an instruction that is run when another image builds on this one. */
public record Onbuild(Statement statement, Instruction trigger) implements Instruction {}
