/** Projects as text: YAML and JSON in the shape of {@code docker compose config}, with secrets masked. */
@NullMarked
package dev.drydock.compose.print;

import org.jspecify.annotations.NullMarked;
