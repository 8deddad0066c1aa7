/** Carries plans out: walks the graph of steps, calls the engine, waits until services are ready. Decides nothing. */
@NullMarked
package dev.drydock.stack.run;

import org.jspecify.annotations.NullMarked;
