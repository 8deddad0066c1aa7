package dev.drydock.docker.engine;

import dev.drydock.docker.ApiVersion;

/** The versions of the API that decide something. */
final class ApiVersions {
    /** The newest that this adapter was tried with; newer engines speak it too. */
    static final ApiVersion NEWEST = new ApiVersion(1, 51);

    /** The oldest; that of Engine 20.10. */
    static final ApiVersion OLDEST = new ApiVersion(1, 41);

    /** From here on a stop may name its signal. */
    static final ApiVersion STOP_SIGNAL = new ApiVersion(1, 42);

    private ApiVersions() {}
}
