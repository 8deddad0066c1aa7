/** One class per rule that reads a single compose file. */
@NullMarked
package dev.drydock.compose.rules;

import org.jspecify.annotations.NullMarked;
