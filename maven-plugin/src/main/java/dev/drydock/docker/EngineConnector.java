package dev.drydock.docker;

/** Finds the engine that the user means. */
public interface EngineConnector {
    /** Tries to reach it, and agrees with it on a version of the API. Never throws for want of an engine. */
    Connection connect(EndpointRequest request);
}
