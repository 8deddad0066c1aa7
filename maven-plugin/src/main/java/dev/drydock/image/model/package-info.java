/** What an image is to registries and engines: configuration, manifest, packed layers and the digests of these. */
@NullMarked
package dev.drydock.image.model;

import org.jspecify.annotations.NullMarked;
