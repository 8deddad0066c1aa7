/** Copies files into containers and out of them. What an interrupt cuts off is taken back. */
@NullMarked
package dev.drydock.stack.copy;

import org.jspecify.annotations.NullMarked;
