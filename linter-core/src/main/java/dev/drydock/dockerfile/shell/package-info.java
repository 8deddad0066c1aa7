/** Shell scripts as RUN, CMD, ENTRYPOINT and HEALTHCHECK hold them: commands, words and lists, read and never guessed. */
@NullMarked
package dev.drydock.dockerfile.shell;

import org.jspecify.annotations.NullMarked;
