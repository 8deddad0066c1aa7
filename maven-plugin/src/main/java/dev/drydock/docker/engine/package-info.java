/**
 * Talks to a Docker Engine over the transport of docker-java, which knows sockets, named pipes and TLS. Requests and
 * answers are the engine's own JSON: a model in between would drop the fields that it doesn't know.
 */
@NullMarked
package dev.drydock.docker.engine;

import org.jspecify.annotations.NullMarked;
