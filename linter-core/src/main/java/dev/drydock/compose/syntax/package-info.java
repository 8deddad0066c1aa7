/** YAML as a tree in which every key and value knows its place; free of what compose makes of it. */
@NullMarked
package dev.drydock.compose.syntax;

import org.jspecify.annotations.NullMarked;
