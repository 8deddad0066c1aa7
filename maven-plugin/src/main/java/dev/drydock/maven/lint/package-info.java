/** Finds a module's container files, has them linted and writes the reports. */
@NullMarked
package dev.drydock.maven.lint;

import org.jspecify.annotations.NullMarked;
