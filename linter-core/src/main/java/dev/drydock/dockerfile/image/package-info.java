/** The images that a file takes from outside, and what is known of public ones by their names. Knows nothing of rules. */
@NullMarked
package dev.drydock.dockerfile.image;

import org.jspecify.annotations.NullMarked;
