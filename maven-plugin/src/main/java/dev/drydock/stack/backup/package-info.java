/** Volumes into archives and back, and the containers that hold a volume open for that. */
@NullMarked
package dev.drydock.stack.backup;

import org.jspecify.annotations.NullMarked;
