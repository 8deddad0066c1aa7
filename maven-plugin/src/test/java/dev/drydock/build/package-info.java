/** What is done to the jar before it is shipped. */
@NullMarked
package dev.drydock.build;

import org.jspecify.annotations.NullMarked;
