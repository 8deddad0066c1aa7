/** From files to the project that runs: variables, merges, {@code extends}, {@code include}, profiles, canonical form. */
@NullMarked
package dev.drydock.compose.load;

import org.jspecify.annotations.NullMarked;
