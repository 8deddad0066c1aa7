/**
 * Builds images of Dockerfiles that run nothing. {@link dev.drydock.image.dockerfile.DockerfilePlanner} follows the
 * instructions and says what image they make, as the engine's own builder would; what it can't say for sure is
 * {@link dev.drydock.image.dockerfile.NotOurs}.
 */
@NullMarked
package dev.drydock.image.dockerfile;

import org.jspecify.annotations.NullMarked;
