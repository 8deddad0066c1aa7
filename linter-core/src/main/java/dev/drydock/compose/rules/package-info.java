/** Rules that read one compose file: one final class each, without state. */
@NullMarked
package dev.drydock.compose.rules;

import org.jspecify.annotations.NullMarked;
