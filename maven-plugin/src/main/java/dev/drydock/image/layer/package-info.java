/** What goes into the layers of an image: files that are found, planned, packed and kept. */
@NullMarked
package dev.drydock.image.layer;

import org.jspecify.annotations.NullMarked;
