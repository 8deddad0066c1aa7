/**
 * A Docker Engine as the goals see it: containers, networks, volumes, images and events. Plain Java; what talks to the
 * engine is in {@code dev.drydock.docker.engine}.
 */
@NullMarked
package dev.drydock.docker;

import org.jspecify.annotations.NullMarked;
