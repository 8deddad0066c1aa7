/** What to do so that a stack becomes what its files say: wanted and observed in, a plan out. Knows no engine. */
@NullMarked
package dev.drydock.stack.plan;

import org.jspecify.annotations.NullMarked;
