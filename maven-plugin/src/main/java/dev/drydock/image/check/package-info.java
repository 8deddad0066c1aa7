/** Judges finished images, whoever built them. Rules that mean what a rule for Dockerfiles means have its name. */
@NullMarked
package dev.drydock.image.check;

import org.jspecify.annotations.NullMarked;
