/** What a rule is, what it finds, and how that is mended. */
@NullMarked
package dev.drydock.rule;

import org.jspecify.annotations.NullMarked;
