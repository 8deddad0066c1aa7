package dev.drydock.dockerfile.syntax;

/** {@code MAINTAINER}: the author, in the form that labels replaced. */
public record Maintainer(Statement statement, Word author) implements Instruction {}
