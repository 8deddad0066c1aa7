package dev.drydock.image;

import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.Trouble;

/** No engine answers. */
final class NoEngine implements EngineConnector {
    @Override
    public Connection connect(EndpointRequest request) {
        return new Connection.Refused(new Trouble("There is no engine", "start one"));
    }
}
