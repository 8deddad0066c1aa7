/** Ignore files, and the files that a build would send. */
@NullMarked
package dev.drydock.dockerfile.context;

import org.jspecify.annotations.NullMarked;
