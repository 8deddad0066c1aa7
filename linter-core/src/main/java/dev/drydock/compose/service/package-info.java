/**
 * What the services of a compose file are given and run: settings, logins, images and ports, the data stores among them
 * and where their data lies. Knows nothing of rules.
 */
@NullMarked
package dev.drydock.compose.service;

import org.jspecify.annotations.NullMarked;
