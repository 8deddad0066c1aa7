/**
 * Volumes as files: what a backup is, how a volume is read and filled, and how nobody writes to it meanwhile.
 */
@NullMarked
package dev.drydock.stack.volume;

import org.jspecify.annotations.NullMarked;
