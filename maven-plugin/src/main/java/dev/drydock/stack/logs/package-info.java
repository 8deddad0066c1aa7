/** What containers have written: shown, followed and kept, never with their secrets. */
@NullMarked
package dev.drydock.stack.logs;

import org.jspecify.annotations.NullMarked;
