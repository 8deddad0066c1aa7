/** What a compose project asks of the engine: each service, network and volume in the engine's own words. */
@NullMarked
package dev.drydock.stack.spec;

import org.jspecify.annotations.NullMarked;
