package dev.drydock.docker.engine;

import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.EngineConnector;
import javax.inject.Inject;

/**
 * Connects by docker-java's transport. Maven looks this class over even for goals that need no engine, so it names none
 * of the transport's classes.
 */
public final class DockerConnector implements EngineConnector {
    @Inject
    public DockerConnector() {}

    @Override
    public Connection connect(EndpointRequest request) {
        try {
            return new Connection.Open(Handshake.with(new Endpoints(request).chosen(), request));
        } catch (Unusable none) {
            return new Connection.Refused(none.trouble());
        }
    }
}
