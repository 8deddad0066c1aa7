/** What is shown while something goes on: lines, or a drawing on a terminal. Knows nothing of what it is that goes on. */
@NullMarked
package dev.drydock.console;

import org.jspecify.annotations.NullMarked;
