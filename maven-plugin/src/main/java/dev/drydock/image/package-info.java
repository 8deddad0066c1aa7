/**
 * Builds images without an engine. An {@link dev.drydock.image.ImagePlan} says what goes in and is pure; an
 * {@link dev.drydock.image.ImageBuilder} makes it, and the same bytes wherever it is made; what talks to registries is in
 * {@code dev.drydock.image.registry}.
 */
@NullMarked
package dev.drydock.image;

import org.jspecify.annotations.NullMarked;
