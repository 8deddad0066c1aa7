/** What one compose file says: services and what they use, with variables, anchors and {@code extends} resolved. */
@NullMarked
package dev.drydock.compose.model;

import org.jspecify.annotations.NullMarked;
