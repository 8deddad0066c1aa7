/** What the goals do with a project of compose files and the containers made of it. */
@NullMarked
package dev.drydock.stack;

import org.jspecify.annotations.NullMarked;
