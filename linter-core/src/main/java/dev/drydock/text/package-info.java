/** Texts, places in them, edits of them, and the files they come from. */
@NullMarked
package dev.drydock.text;

import org.jspecify.annotations.NullMarked;
