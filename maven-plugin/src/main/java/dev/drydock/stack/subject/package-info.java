/** What a goal is about: the stack that is meant, its engine, and what that has of it; or why there is an early end. */
@NullMarked
package dev.drydock.stack.subject;

import org.jspecify.annotations.NullMarked;
