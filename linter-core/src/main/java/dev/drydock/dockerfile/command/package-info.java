/**
 * What the commands of scripts mean: the packages and files that they fetch, the programs, variables and passwords that
 * they are given, and the account and folder that they run in. Knows nothing of rules.
 */
@NullMarked
package dev.drydock.dockerfile.command;

import org.jspecify.annotations.NullMarked;
