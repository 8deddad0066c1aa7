/** One class per rule that reads more than one file. */
@NullMarked
package dev.drydock.project.rules;

import org.jspecify.annotations.NullMarked;
