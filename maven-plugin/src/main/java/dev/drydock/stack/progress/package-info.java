/** What is seen of a run: lines or a table meanwhile, and afterwards how long it took and what it waited for. */
@NullMarked
package dev.drydock.stack.progress;

import org.jspecify.annotations.NullMarked;
