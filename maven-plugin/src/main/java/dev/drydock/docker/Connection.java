package dev.drydock.docker;

/** What came of looking for an engine. */
public sealed interface Connection {
    /** An engine that answers; whoever asked for it closes it. */
    record Open(Engine engine) implements Connection {}

    /** None, and what to do about it. */
    record Refused(Trouble trouble) implements Connection {}
}
