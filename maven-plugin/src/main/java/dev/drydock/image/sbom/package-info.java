/** Bills of materials of images, as CycloneDX has them. */
@NullMarked
package dev.drydock.image.sbom;

import org.jspecify.annotations.NullMarked;
