/** Measures the goals of images against those of jib-maven-plugin. */
@NullMarked
package dev.drydock.image.benchmark;

import org.jspecify.annotations.NullMarked;
