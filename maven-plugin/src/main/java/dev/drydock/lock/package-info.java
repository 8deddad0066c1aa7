/**
 * Names of images and the digests that they are locked to, in a file that builds and stacks follow alike. Knows texts and
 * files only.
 */
@NullMarked
package dev.drydock.lock;

import org.jspecify.annotations.NullMarked;
