/**
 * Dockerfiles as text: instructions with exact spans, nothing lost. Follows BuildKit's parser and the Dockerfile reference;
 * what a text means is for {@code dockerfile.model} to say.
 */
@NullMarked
package dev.drydock.dockerfile.syntax;

import org.jspecify.annotations.NullMarked;
