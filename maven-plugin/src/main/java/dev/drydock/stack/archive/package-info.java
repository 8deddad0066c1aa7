/**
 * Archives that come from elsewhere, read with care, and files that appear only when they are whole.
 */
@NullMarked
package dev.drydock.stack.archive;

import org.jspecify.annotations.NullMarked;
