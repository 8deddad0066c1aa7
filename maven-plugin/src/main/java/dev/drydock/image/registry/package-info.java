/** Registries by way of jib-core, which nothing else imports. */
@NullMarked
package dev.drydock.image.registry;

import org.jspecify.annotations.NullMarked;
