package dev.drydock.dockerfile.syntax;

/** {@code RUN}: a step of the build. With here-documents, their bodies are the scripts or the input of the command. */
public record Run(Statement statement, CommandLine command) implements Instruction {}
