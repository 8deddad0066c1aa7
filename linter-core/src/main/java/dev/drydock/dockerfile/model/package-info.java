/** What a Dockerfile means: stages and what they build on, variables and their values, images, and the commands that run. */
@NullMarked
package dev.drydock.dockerfile.model;

import org.jspecify.annotations.NullMarked;
