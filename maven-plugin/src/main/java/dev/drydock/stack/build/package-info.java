/** Builds the images of services from Dockerfiles: by the engine's own builder, or by BuildKit where one needs that. */
@NullMarked
package dev.drydock.stack.build;

import org.jspecify.annotations.NullMarked;
