/** Works on the user's containers: the services behind the goals that need a Docker Engine. */
@NullMarked
package dev.drydock.stack;

import org.jspecify.annotations.NullMarked;
