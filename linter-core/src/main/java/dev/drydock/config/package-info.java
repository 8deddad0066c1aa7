/** Which rules run, how grave they are and where they are silenced. */
@NullMarked
package dev.drydock.config;

import org.jspecify.annotations.NullMarked;
