/** One class per rule that reads a single Dockerfile. */
@NullMarked
package dev.drydock.dockerfile.rules;

import org.jspecify.annotations.NullMarked;
