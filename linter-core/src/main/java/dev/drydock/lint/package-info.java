/** The engine: files in, sorted findings out. */
@NullMarked
package dev.drydock.lint;

import org.jspecify.annotations.NullMarked;
