/** The goals: Maven's parameters in, one call to a service, Maven's verdict out. */
@NullMarked
package dev.drydock.maven;

import org.jspecify.annotations.NullMarked;
