/** What users say of an image, in a pom or on the command line, as a request to the builder. */
@NullMarked
package dev.drydock.maven.image;

import org.jspecify.annotations.NullMarked;
