package dev.drydock.docker;

/**
 * What an engine says of itself when it is first reached.
 *
 * @param endpoint where it is
 * @param version its own, such as {@code 28.5.2}
 * @param api the version of the API that is spoken with it
 * @param operatingSystem that containers run on, such as {@code linux}
 * @param architecture such as {@code amd64}
 */
public record EngineFacts(
        Endpoint endpoint, String version, ApiVersion api, String operatingSystem, String architecture) {}
