/** Makes Java runtimes that hold what an application needs and nothing else, by the tools of the JDK. */
@NullMarked
package dev.drydock.image.runtime;

import org.jspecify.annotations.NullMarked;
