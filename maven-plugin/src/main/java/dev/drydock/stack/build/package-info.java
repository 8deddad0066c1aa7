/**
 * Builds the images of services from Dockerfiles: without a builder where nothing is run, else by the engine's own builder,
 * or by BuildKit where one needs that.
 */
@NullMarked
package dev.drydock.stack.build;

import org.jspecify.annotations.NullMarked;
