package dev.drydock.dockerfile.syntax;

/**
 * {@code HEALTHCHECK NONE} or {@code HEALTHCHECK CMD command}.
 *
 * @param type the word {@code NONE} or {@code CMD}, in any case
 * @param command what tests the health; an empty shell form for {@code NONE}
 */
public record Healthcheck(Statement statement, Word type, CommandLine command) implements Instruction {
    /** Whether it takes away the health check of the base image. */
    public boolean isNone() {
        return type.text().equalsIgnoreCase("NONE");
    }
}
