/** What the goals do with a project of compose files. */
@NullMarked
package dev.drydock.stack;

import org.jspecify.annotations.NullMarked;
