/** Images that others build upon, where there are any: in registries, which are known by their port, engines and files. */
@NullMarked
package dev.drydock.image.base;

import org.jspecify.annotations.NullMarked;
