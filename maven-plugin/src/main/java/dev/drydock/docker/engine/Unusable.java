package dev.drydock.docker.engine;

import dev.drydock.docker.Trouble;

/** Ends the search for an engine; {@link DockerConnector} makes a value of it. */
final class Unusable extends Exception {
    private final Trouble trouble;

    Unusable(String what, String mend) {
        super(what);
        this.trouble = new Trouble(what, mend);
    }

    Trouble trouble() {
        return trouble;
    }
}
